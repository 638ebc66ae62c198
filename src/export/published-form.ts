/** Turns what authors write into what programs read: plain texts and absolute addresses. Pure. */
import { plainText } from '../content/inline.ts';

/** Fields that hold addresses of this site, or lists of them. */
const addressFields = new Set(['to', 'unsolved', 'related']);

/** A copy of the data with its texts plain and its addresses absolute; `#id` counts from the page at `url`. */
export function publishedForm<T>(data: T, url: string): T {
  return walk(data, url, false) as T;
}

function walk(value: unknown, url: string, isAddress: boolean): unknown {
  if (typeof value === 'string') return isAddress ? new URL(value, url).href : plainText(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, url, isAddress));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, walk(field, url, addressFields.has(key))]),
  );
}

/** Gives every entry of a list on a page its own address. */
export function withUrls<T extends { id: string }>(entries: T[], page: string): (T & { url: string })[] {
  return entries.map((entry) => ({ ...entry, url: `${page}#${entry.id}` }));
}
