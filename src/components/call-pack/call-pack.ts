/**
 * The message to support, filled in, and the few values a merchant asked the phone to remember.
 * Those are stored under `call-pack` as `{ "v": 1, "values": { "<field>": "<text>" } }`; a field
 * that is no longer asked for is ignored, another version counts as nothing remembered.
 */
import type { Store } from '../../client/storage.ts';

/** Fields that stay the same from call to call. */
export const lasting = ['merchant-name', 'merchant-no', 'terminal-no', 'sn'];

const name = 'call-pack';
const longest = 60;

/** The blank message with each value written behind its label; labels end their line. */
export function fillMessage(blank: string, values: { label: string; value: string }[]): string {
  const written = new Map(values.map(({ label, value }) => [`${label}：`, value.trim().replace(/\s+/g, ' ')]));
  return blank
    .split('\n')
    .map((line) => line + (written.get(line) ?? ''))
    .join('\n');
}

export function remembered(store: Store): Record<string, string> {
  const { v, values } = (store.read(name) ?? {}) as { v?: unknown; values?: unknown };
  if (v !== 1 || values === null || typeof values !== 'object') return {};
  return lastingOf(Object.entries(values));
}

/** Remembers the lasting fields, or with `undefined` forgets them. */
export function remember(store: Store, values: Record<string, string> | undefined): void {
  store.write(name, values ? { v: 1, values: lastingOf(Object.entries(values)) } : null);
}

function lastingOf(entries: [string, unknown][]): Record<string, string> {
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => {
      const [field, value] = entry;
      return lasting.includes(field) && typeof value === 'string' && value !== '' && value.length <= longest;
    }),
  );
}
