/** Rules `synonym` and `query`: a word means one thing, and every query leads to a page that exists. */
import type { Entry } from '../entry.ts';
import type { Finding, RuleName } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { type Selected, select } from './references.ts';

export function checkSearch(entries: Entry[]): Finding[] {
  const pages = entries.flatMap(pageNames);
  return entries.flatMap((entry) => {
    if (entry.collection === 'synonyms') return repeatedWords(entry);
    return entry.collection === 'queries' ? unknownPages(entry, pages) : [];
  });
}

function repeatedWords(entry: Entry): Finding[] {
  const words = [...select(entry.data, ['groups', '*', 'words', '*']), ...select(entry.data, ['fillers', '*'])];
  const spelled = words.map(({ value }) => String(value).normalize('NFKC').toLowerCase().replace(/\s/g, ''));
  return words
    .filter((_, index) => spelled.indexOf(spelled[index] ?? '') !== index)
    .map((word) => finding(entry, word, 'synonym', `“${word.value}” 已经写过；一个词只放一处，搜索才知道它是什么意思`));
}

/** Tools such as the diagnosis may be asked for before they are there. */
const toolPages = ['diagnose', 'links', 'search'];

function unknownPages(entry: Entry, pages: string[]): Finding[] {
  const known = [...pages, ...toolPages];
  return [...select(entry.data, ['best']), ...select(entry.data, ['also', '*'])]
    .filter(({ value }) => !known.includes(String(value)))
    .map((page) =>
      finding(
        entry,
        page,
        'query',
        `没有 “${page.value}” 这个页面${didYouMean(String(page.value), known) || '；写成 problems/文件名 这样的已有页面'}`,
      ),
    );
}

function pageNames({ collection, id, data }: Entry): string[] {
  if (['problems', 'strategies', 'checklists', 'codes'].includes(collection)) return [`${collection}/${id}`];
  if (collection === 'pages') return [id];
  return collection === 'places' ? [String((data as { to?: unknown } | null)?.to).replaceAll('/', '')] : [];
}

function finding(entry: Entry, { path }: Selected, rule: RuleName, message: string): Finding {
  return { file: entry.file, line: entry.lineOf(path), rule, level: 'error', message };
}
