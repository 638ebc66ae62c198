/** Words about what is stored. */
import type { OfflineStatus } from '../../offline/release.ts';

/** Fills `{date}` and `{size}`: the day on this phone's calendar, megabytes with one digit. */
export function storedWords(template: string, { date, bytes }: OfflineStatus): string {
  const day = new Date(date);
  const two = (part: number) => `0${part}`.slice(-2);
  const words = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return template.replace('{date}', words).replace('{size}', `${(bytes / 1e6).toFixed(1)} MB`);
}
