/** Rule `orphan`: nothing stands in `content/` that no page uses. */
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { linkedIds } from './links.ts';
import { select } from './references.ts';

export function checkOrphans(entries: Entry[]): Finding[] {
  const checklists = used(entries, ['checklist']);
  const answering = used(entries, ['causes', '*', 'strategies', '*']);
  const cited = linkedIds(entries, 'source');
  return [
    ...unused(entries, 'checklists', checklists, '没有文章用这份清单；在文章里写 checklist: 它的文件名', 'error'),
    ...unused(
      entries,
      'strategies',
      answering,
      '没有一个原因用到这篇策略；在某个问题的 causes[].strategies 里写上它',
      'error',
    ),
    ...unused(entries, 'sources', cited, '没有文章引用这个来源', 'warning'),
  ];
}

function used(entries: Entry[], pattern: string[]): Set<string> {
  return new Set(entries.flatMap((entry) => select(entry.data, pattern).map(({ value }) => String(value))));
}

function unused(
  entries: Entry[],
  collection: Entry['collection'],
  ids: Set<string>,
  message: string,
  level: Finding['level'],
): Finding[] {
  return entries
    .filter((entry) => entry.collection === collection && !ids.has(entry.id))
    .map((entry) => ({
      file: entry.file,
      line: entry.lineOf(['id']),
      rule: 'orphan',
      level,
      message: `“${entry.id}”：${message}`,
    }));
}
