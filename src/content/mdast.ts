/** Parsed Markdown as the rules and the lists of sections look at it. */

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
