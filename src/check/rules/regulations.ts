/** Rule `regulation`: a law, rule or document number that a text names is one of `sources.yaml`. */
import type { Source } from '../../schemas/source.ts';
import { type Entry, perEntry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { ourProse } from '../prose.ts';
import { didYouMean } from '../suggest.ts';
import { linksOf } from './links.ts';

/** 《…》 that ends like a law or rule: other titles, such as a guide or a contract, are not sources. */
const lawName = /《[^》]*(?:法|条例|规定|办法|细则|规则|通知|解释|指引|规范|公告|决定|意见)(?:（[^）]*）)?》/g;
const documentNumber = /\p{Script=Han}{0,2}〔\d{4}〕\s*(?:第\s*)?\d+\s*号|令\s*第\s*\d+\s*号|\d+\s*号文/gu;

interface Named {
  id: string;
  names: string[];
  number: string;
}

export function checkRegulations(entries: Entry[]): Finding[] {
  const sources = entries.filter(({ collection }) => collection === 'sources').map(namedSource);
  return entries.flatMap((entry) => [
    ...mentionsIn(entry)
      .filter(({ mention }) => !sources.some((source) => covers(source, mention)))
      .map(({ mention, line }) => finding(entry, line, unknown(mention, sources))),
    ...linksOf(entry).flatMap(({ href, text, line }) => {
      const source = sources.find(({ id }) => href === `source:${id}`);
      const other = source && mentions(text).find((mention) => isOther(source, mention, sources));
      return other ? [finding(entry, line, `“${other}” 的链接指向了另一个来源 ${source.id}；换成它自己的 id`)] : [];
    }),
  ]);
}

function namedSource({ id, data }: Entry): Named {
  const { title = '', aliases = [], documentNumber: number = '' } = data as Partial<Source>;
  const names = [title, title.replace('中华人民共和国', ''), ...aliases].map(compact);
  return { id, names, number: compact(number) };
}

const mentionsIn = perEntry((entry) =>
  ourProse(entry).flatMap(({ text, line }) => mentions(text).map((mention) => ({ mention, line }))),
);

function mentions(text: string): string[] {
  return [...text.matchAll(lawName), ...text.matchAll(documentNumber)].map(([found]) => found);
}

function covers(source: Named, mention: string): boolean {
  const wanted = compact(mention);
  return wanted.startsWith('《') ? source.names.includes(wanted) : source.number.includes(wanted.replace('文', ''));
}

/** The text names a known source, but not the one that its link leads to. */
function isOther(source: Named, mention: string, sources: Named[]): boolean {
  return !covers(source, mention) && sources.some((known) => covers(known, mention));
}

function compact(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Short names are all alike; a guess helps only with longer ones. */
function unknown(mention: string, sources: Named[]): string {
  const wanted = compact(mention);
  const known = sources.flatMap(({ names, number }) => [...names, number]);
  const guess = wanted.length > 6 ? didYouMean(wanted, known) : '';
  return `“${mention}” 不在来源里${guess || '；在 sources.yaml 里加上它，简称写进那一条的 aliases'}`;
}

function finding(entry: Entry, line: number, message: string): Finding {
  return { file: entry.file, line, rule: 'regulation', level: 'error', message };
}
