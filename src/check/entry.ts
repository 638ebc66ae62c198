import type { CollectionName } from './collections.ts';

/** The part of an mdast node that the rules look at. */
export interface MarkdownNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MarkdownNode[];
  position?: { start: { line: number } };
}

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

/** Calls `visit` for the node and everything below it, parents first. */
export function walk(node: MarkdownNode, visit: (node: MarkdownNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

/** String value of a JSX attribute, or undefined when absent or an expression. */
export function attribute(node: MarkdownNode, name: string): string | undefined {
  const found = node.attributes?.find((a) => a.name === name)?.value;
  return typeof found === 'string' ? found : undefined;
}

/** Plain text of a node, as a reader would hear it. */
export function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
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
