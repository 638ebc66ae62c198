/** Rule `duplicate`: numbers, titles and ids are given once. */
import { anchorsOf } from '../anchors.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { select } from './references.ts';

interface Use {
  key: string;
  entry: Entry;
  line: number;
}

export function checkDuplicates(entries: Entry[]): Finding[] {
  return [
    ...repeated(
      entries.flatMap((entry) => field(entry, 'number')),
      '编号',
    ),
    ...repeated(
      entries.flatMap((entry) => field(entry, 'title')),
      '标题',
    ),
    ...repeated(
      entries.map((entry) => ({ key: `${entry.collection}/${entry.id}`, entry, line: entry.lineOf(['id']) })),
      'id',
    ),
    ...entries.flatMap((entry) => repeated(idsIn(entry), 'id')),
  ];
}

function field(entry: Entry, name: string): Use[] {
  const isArticle = entry.collection === 'problems' || entry.collection === 'strategies';
  if (!isArticle) return [];
  return select(entry.data, [name]).map(({ path, value }) => ({ key: String(value), entry, line: entry.lineOf(path) }));
}

function idsIn(entry: Entry): Use[] {
  return anchorsOf(entry).map(({ id, line }) => ({ key: id, entry, line }));
}

function repeated(uses: Use[], what: string): Finding[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    const earlier = first.get(use.key);
    if (!earlier) {
      first.set(use.key, use);
      return [];
    }
    const message = `${what} “${use.key}” 已经用过（${earlier.entry.file}:${earlier.line}）；换一个没用过的`;
    return [{ file: use.entry.file, line: use.line, rule: 'duplicate', level: 'error' as const, message }];
  });
}
