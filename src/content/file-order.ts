/** Astro sorts list collections by id; authors put them in reading order. This brings it back. */
import { parse } from 'yaml';

const files = import.meta.glob<string>('../../content/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The entries of `content/<name>.yaml` in the order of the file. */
export function inFileOrder<E extends { id: string }>(name: string, entries: E[]): E[] {
  const list = parse(files[`../../content/${name}.yaml`] ?? '[]') as { id: string }[];
  const place = new Map(list.map(({ id }, index) => [id, index]));
  return [...entries].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
