/** Rule `link`: every address, anchor, source, term, code and phone that a text links to exists. */
import { contactKinds } from '../../schemas/vocabulary.ts';
import { anchorsOf } from '../anchors.ts';
import { type Entry, type MarkdownNode, perEntry, textOf, walk } from '../entry.ts';
import { fieldNodes } from '../field-markup.ts';
import type { Finding } from '../finding.ts';
import { fieldTexts } from '../prose.ts';
import { didYouMean } from '../suggest.ts';
import { select } from './references.ts';

export interface Link {
  href: string;
  text: string;
  line: number;
}

export function checkLinks(entries: Entry[]): Finding[] {
  const site = addresses(entries);
  // Redirects have a rule of their own, which also knows what moved.
  const linking = entries.filter(({ collection }) => collection !== 'redirects');
  return linking.flatMap((entry) =>
    linksOf(entry).flatMap((link) => {
      const message = problem(link, entry, entries, site);
      return message ? [{ file: entry.file, line: link.line, rule: 'link', level: 'error' as const, message }] : [];
    }),
  );
}

/** Links in fields and body, in the order of the file. */
export const linksOf = perEntry((entry): Link[] => [...fieldLinks(entry), ...bodyLinks(entry)]);

const addressFields = ['to', 'unsolved', 'related'];

function fieldLinks(entry: Entry): Link[] {
  const addresses = fieldTexts(entry.data)
    .filter(({ path }) => addressFields.includes(String(path.findLast((key) => typeof key === 'string'))))
    .map(({ path, value }) => ({ href: value, text: '', line: entry.lineOf(path) }));
  const links = fieldNodes(entry).flatMap(({ node, line }) => linkOf(node, line));
  return [...addresses, ...links];
}

/** A definition is the second half of `[text][name]`. */
function linkOf(node: MarkdownNode, line: number): Link[] {
  return node.type === 'link' || node.type === 'definition' ? [{ href: node.url ?? '', text: textOf(node), line }] : [];
}

function bodyLinks(entry: Entry): Link[] {
  const links: Link[] = [];
  if (entry.body) walk(entry.body, (node) => links.push(...linkOf(node, node.position?.start.line ?? 1)));
  return links;
}

const schemes: Record<string, 'sources' | 'glossary' | 'codes' | 'contacts'> = {
  source: 'sources',
  term: 'glossary',
  code: 'codes',
  phone: 'contacts',
};

function problem(link: Link, entry: Entry, entries: Entry[], site: Map<string, Set<string>>): string | undefined {
  const [, scheme, id = ''] = /^(\w+):(.*)$/.exec(link.href) ?? [];
  if (!scheme) return addressProblem(link.href, entry, site);
  const target = schemes[scheme];
  if (!target) return `链接 “${link.href}”：不放外站链接；可以写本站地址，或 source:、term:、code:、phone:`;
  const known = entries.filter((e) => e.collection === target);
  const found = known.find((e) => e.id === id);
  if (!found)
    return `链接 “${link.href}”：${target} 里没有 “${id}”${
      didYouMean(
        id,
        known.map((e) => e.id),
      ) || '；改成已有的 id，或先在那里加上它'
    }`;
  return scheme === 'phone' ? phoneProblem(link, found) : undefined;
}

function phoneProblem(link: Link, contact: Entry): string | undefined {
  const phone = (contact.data as { phone?: string }).phone;
  if (!phone) return `链接 “${link.href}”：这个渠道没有电话；改成 /contacts/#${contact.id}`;
  return link.text.includes(phone) ? undefined : `链接 “${link.href}”：文字是 “${link.text}”，号码应为 ${phone}`;
}

function addressProblem(href: string, entry: Entry, site: Map<string, Set<string>>): string | undefined {
  const [path = '', anchor, more] = href.split('#');
  if (more !== undefined) return `链接 “${href}”：只能有一个 #；写成 /problems/renewal-failed/#contact 这样`;
  const page = path || `/${entry.collection}/${entry.id}/`;
  const anchors = site.get(page);
  if (!anchors) return `链接 “${href}”：没有这个地址${didYouMean(page, site.keys()) || '；地址以 / 开头和结尾'}`;
  if (anchor === undefined || anchors.has(anchor)) return undefined;
  return `链接 “${href}”：那一页没有 #${anchor}${didYouMean(anchor, anchors) || '；改成那一页已有的小节 id，或只写到页面'}`;
}

/** Pages that are no entries, with the sections that only their layout knows. */
const standing: Record<string, string[]> = {
  '/': [],
  '/problems/': [],
  '/strategies/': [],
  '/checklists/': [],
  '/codes/': ['codes', 'messages', 'flow'],
  '/codes/messages/': ['flow'],
  '/diagnose/': [],
  '/glossary/': [],
  '/contacts/': ['find-institution', 'flow', ...Object.keys(contactKinds).map((kind) => `kind-${kind}`)],
  '/safety/': [],
  '/matrix/': [],
  '/search/': [],
  '/changes/': [],
};
const listPages = {
  glossary: '/glossary/',
  contacts: '/contacts/',
  traps: '/safety/',
  messages: '/codes/messages/',
} as const;

/** Every page address of the site with its anchors. */
export function addresses(entries: Entry[]): Map<string, Set<string>> {
  const site = new Map(Object.entries(standing).map(([path, anchors]) => [path, new Set(anchors)]));
  for (const entry of entries) {
    // The matrix has a section for every problem.
    if (entry.collection === 'problems') site.get('/matrix/')?.add(entry.id);
    const list = listPages[entry.collection as keyof typeof listPages];
    if (list) site.get(list)?.add(entry.id);
    else if (entry.collection === 'diagnosis') for (const path of diagnosisPaths(entry)) site.set(path, new Set());
    else if (hasPage(entry)) site.set(pathOf(entry), new Set(anchorsOf(entry).map(({ id }) => id)));
  }
  return site;
}

/** Entries of these collections are shown within other pages. */
function hasPage({ collection }: Entry): boolean {
  return ![
    'home',
    'flows',
    'sources',
    'acquirers',
    'editorial',
    'paidHelper',
    'places',
    'queries',
    'redirects',
    'changes',
    'synonyms',
  ].includes(collection);
}

/** The diagnosis has a page for every question and result. */
function diagnosisPaths({ data }: Entry): string[] {
  const ids = ['questions', 'results'].flatMap((list) => select(data, [list, '*', 'id']));
  return ids.map(({ value }) => `/diagnose/${String(value)}/`);
}

function pathOf({ collection, id }: Entry): string {
  return collection === 'pages' ? `/${id}/` : `/${collection}/${id}/`;
}

/** Ids of one kind that texts link to, for instance every cited source. */
export function linkedIds(entries: Entry[], scheme: string): Set<string> {
  const prefix = `${scheme}:`;
  return new Set(
    entries
      .flatMap(linksOf)
      .filter(({ href }) => href.startsWith(prefix))
      .map(({ href }) => href.slice(prefix.length)),
  );
}
