/** The last searches, newest first: a list of strings under `pos:recent`, only on this device. */
import type { Store } from '../../client/storage.ts';

const name = 'recent';
const kept = 6;
const longest = 40;

export function readRecent(store: Store): string[] {
  const value = store.read(name);
  return Array.isArray(value) ? value.filter(isQuery).slice(0, kept) : [];
}

/** What this site would have written; anything else in the storage is not ours. */
function isQuery(item: unknown): item is string {
  return typeof item === 'string' && item !== '' && item.length <= longest;
}

/** Card numbers and phone numbers that were pasted by mistake are not kept. */
export function remember(store: Store, query: string): void {
  const wanted = query.trim().slice(0, longest);
  if (wanted === '' || /\d{7,}/.test(wanted.replace(/\s/g, ''))) return;
  store.write(name, [wanted, ...readRecent(store).filter((item) => item !== wanted)].slice(0, kept));
}

export function forgetAll(store: Store): void {
  store.write(name, []);
}
