/** What a page is built of, without its words. */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { BuiltPage } from './pages.ts';

/** Attributes whose values, not only their presence, make a difference to the structure. */
const telling = new Set(['class', 'role', 'type', 'tabindex', 'aria-hidden', 'aria-expanded']);

/** Addresses of pages of which no two are built alike: what axe finds depends on the structure, so one stands for all like it. */
export function unlike(pages: BuiltPage[]): string[] {
  return [...new Map(pages.map(({ path, root }) => [structure(root), path])).values()];
}

/** The same text for two pages that differ in words, addresses and the number of equal neighbours only. */
export function structure(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.trim() && '·';
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const { rawTagName: tag, attributes } = node as HTMLElement;
  const inside = node.childNodes.map(structure).filter(Boolean);
  const kinds = inside.filter((kind, index) => kind !== inside[index - 1]);
  return `<${tag ?? ''}${Object.entries(attributes).map(written).sort().join('')}>${kinds.join('')}`;
}

const written = ([name, value]: [string, string]) => ` ${name}${telling.has(name) ? `=${value}` : value && '=·'}`;
