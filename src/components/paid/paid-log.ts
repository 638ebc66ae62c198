/** What was done when, while a payment is unclear: on the page, and as text for the note and for support. */
export interface Entry {
  time: Date;
  text: string;
}

/** `14:05` on the clock of the counter. */
export function clock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':');
}

/** Whole minutes between the first entry and now; a clock that was set back gives none. */
export function minutesSince(log: readonly Entry[], now: Date): number {
  const [first] = log;
  return first ? Math.max(0, Math.floor((now.getTime() - first.time.getTime()) / 60_000)) : 0;
}

/** The record: one line an entry, then the lines that are still to be filled in. */
export function logText(title: string, log: readonly Entry[], blanks: readonly string[]): string {
  return [title, ...log.map(({ time, text }) => `${clock(time)} ${text}`), ...blanks.map((label) => `${label}：`)].join(
    '\n',
  );
}
