/** Rule `dates`: search engines are told these days, and punish those that cannot be true. */
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

const fields = ['published', 'updated', 'reviewed'] as const;
const day = 24 * 60 * 60 * 1000;

/** `today` as `YYYY-MM-DD` in UTC; the author's day may be one ahead. */
export function checkDates(entries: Entry[], today: string): Finding[] {
  const latest = new Date(Date.parse(today) + day).toISOString().slice(0, 10);
  return entries.flatMap((entry) => {
    const data = (entry.data ?? {}) as Partial<Record<(typeof fields)[number], unknown>>;
    const report = (field: string, message: string): Finding => {
      return { file: entry.file, line: entry.lineOf([field]), rule: 'dates', level: 'error', message };
    };
    const findings = fields
      .filter((field) => isDay(data[field]) && data[field] > latest)
      .map((field) => report(field, `${field} 是 ${data[field]}，还没有到；写实际的日期`));
    const { published, updated } = data;
    if (isDay(published) && isDay(updated) && published > updated)
      findings.push(
        report('updated', `updated 是 ${updated}，比 published（${published}）还早；首次发布时两个写同一天`),
      );
    return findings;
  });
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
