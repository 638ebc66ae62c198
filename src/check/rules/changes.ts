/** Rule `change`: an article whose answer changed says so in `updated`. */
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

export function checkChanges(entries: Entry[]): Finding[] {
  return entries.filter(({ collection }) => collection === 'changes').flatMap((entry) => late(entry, entries));
}

function late(entry: Entry, entries: Entry[]): Finding[] {
  const { date, to } = (entry.data ?? {}) as { date?: unknown; to?: unknown };
  const [, collection, id] = String(to).split(/[/#]/);
  const article = entries.find((candidate) => candidate.collection === collection && candidate.id === id);
  const updated = (article?.data as { updated?: unknown } | undefined)?.updated;
  if (updated === undefined || dayOf(date) <= dayOf(updated)) return [];
  const message = `${article?.file} 的 updated 还是 ${dayOf(updated)}；答案 ${dayOf(date)} 改了，那里也写 ${dayOf(date)}`;
  return [{ file: entry.file, line: entry.lineOf(['date']), rule: 'change', level: 'error', message }];
}

/** YAML readers may make a Date of a day. */
function dayOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
