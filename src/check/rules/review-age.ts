/** Rule `review-age`: what nobody has looked at for long is looked at again. A warning only. */
import { editorialOf } from '../editorial.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

const milliseconds = 24 * 60 * 60 * 1000;

/** `today` as `YYYY-MM-DD`. */
export function checkReviewAge(entries: Entry[], today: string): Finding[] {
  const limit = editorialOf(entries)?.reviewDays;
  if (!limit) return [];
  return entries.flatMap((entry) => {
    const { reviewed } = (entry.data ?? {}) as { reviewed?: unknown };
    const age = (Date.parse(today) - Date.parse(String(reviewed))) / milliseconds;
    if (!(age > limit)) return [];
    const message = `上次核对是 ${String(reviewed)}，已过 ${age} 天，超过 ${limit} 天；重新核对后改 reviewed`;
    return [{ file: entry.file, line: entry.lineOf(['reviewed']), rule: 'review-age', level: 'warning', message }];
  });
}
