import type { MarkdownNode } from '../content/mdast.ts';
import type { CollectionName } from './collections.ts';

export { attribute, type MarkdownNode, textOf, walk } from '../content/mdast.ts';

/** One article, file or list item, parsed but not yet known to be valid. */
export interface Entry {
  collection: CollectionName;
  id: string;
  file: string;
  data: unknown;
  /** The same data as the build's YAML reader sees it: dates are `Date`s there. */
  built: unknown;
  /** Line of a field, or of its nearest parent when the field itself is missing. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Body of an article. */
  body?: MarkdownNode;
}

/** The function with a memory: several rules ask the same of an entry, and an entry never changes. */
export function perEntry<T>(compute: (entry: Entry) => T): (entry: Entry) => T {
  const known = new WeakMap<Entry, { answer: T }>();
  return (entry) => {
    const { answer } = known.get(entry) ?? { answer: compute(entry) };
    known.set(entry, { answer });
    return answer;
  };
}
