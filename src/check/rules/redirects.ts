/** Rule `redirect`: what moved leads in one step to what exists, and nothing that exists is said to have moved. */
import { type ShortEntry, shortPath } from '../../content/links.ts';
import { type Redirect, redirectSchema } from '../../schemas/redirect.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { addresses } from './links.ts';

/** Every page address with its anchors. */
type Site = Map<string, Set<string>>;

export function checkRedirects(entries: Entry[]): Finding[] {
  const declared = entries.filter(({ collection }) => collection === 'redirects');
  const sound = declared.flatMap((entry) => {
    const { data } = redirectSchema.safeParse(entry.data);
    return data ? [{ entry, ...data }] : [];
  });
  const site = new Map([...addresses(entries), ...shortAddresses(entries)]);
  return sound.flatMap((redirect, index) => {
    const earlier = sound.slice(0, index).find(({ from }) => from === redirect.from);
    const problems = [...sourceProblems(redirect, sound, site), ...targetProblems(redirect, sound, site)];
    const all = earlier ? [['from', `“${redirect.from}” 写了两次；留一条`] as const] : problems;
    return all.map(([field, message]) => finding(redirect.entry, field, message));
  });
}

type Problem = readonly [field: 'from' | 'to', message: string];

function sourceProblems({ from }: Redirect, all: Redirect[], site: Site): Problem[] {
  const [page = '', anchor] = from.split('#');
  const anchors = site.get(page);
  if (anchors && (anchor === undefined || anchors.has(anchor))) return [['from', `“${from}” 还在，不用写；删掉这一条`]];
  if (anchors || anchor === undefined || all.some((other) => other.from === page)) return [];
  return [['from', `“${from}”：那一页也没有了；先写一条 from: ${page}，说明整页搬到哪里`]];
}

function targetProblems({ to }: Redirect, all: Redirect[], site: Site): Problem[] {
  const [page = '', anchor] = to.split('#');
  if (all.some(({ from }) => from === to || from === page)) return [['to', `“${to}” 自己也搬走了；直接写最后的地址`]];
  const anchors = site.get(page);
  if (!anchors) return [['to', `没有 “${to}” 这个地址${didYouMean(page, site.keys()) || '；写一个现在有的地址'}`]];
  if (anchor === undefined || anchors.has(anchor)) return [];
  return [['to', `“${to}”：那一页没有 #${anchor}${didYouMean(anchor, anchors) || '；写那一页现在有的小节'}`]];
}

function shortAddresses(entries: Entry[]): [string, Set<string>][] {
  const named = entries.filter(({ collection }) => ['problems', 'strategies', 'codes'].includes(collection));
  return named
    .filter(({ collection, data }) => collection === 'codes' || typeof (data as Partial<Numbered>).number === 'string')
    .map((entry) => [shortPath(entry as unknown as ShortEntry), new Set()]);
}

interface Numbered {
  number: string;
}

function finding(entry: Entry, field: string, message: string): Finding {
  return { file: entry.file, line: entry.lineOf([field]), rule: 'redirect', level: 'error', message };
}
