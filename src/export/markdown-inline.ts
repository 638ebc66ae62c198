/** The text of a line in Markdown. */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { asElement, isSkipped } from './markdown-nodes.ts';

/** The nodes as one trimmed line. */
export function lineOf(nodes: Node[], url: string): string {
  return inlineOf(nodes, url).trim();
}

export function inlineOf(nodes: Node[], url: string): string {
  const shown = nodes.filter((node) => !isSkipped(node));
  return shown
    .map((node, index) => (isApart(shown[index - 1], node) ? ' ' : '') + inlineNode(node, url))
    .join('')
    .replace(/ {2,}/g, ' ');
}

/** The page keeps neighbours apart with its style sheet; without it they would run together. */
function isApart(before: Node | undefined, node: Node): boolean {
  const element = before && asElement(before);
  return (
    element !== undefined &&
    (asElement(node) !== undefined || /\bme-\d|\bkey\b/.test(element.getAttribute('class') ?? ''))
  );
}

function inlineNode(node: Node, url: string): string {
  if (node.nodeType === NodeType.TEXT_NODE) return escaped(node.text.replace(/[ \t\r\n]+/g, ' '));
  const element = node as HTMLElement;
  const text = inlineOf(element.childNodes, url);
  const tag = element.tagName?.toLowerCase();
  if (tag === 'br') return '\\\n';
  if (tag === 'a') return `[${text.trim()}](${absolute(element.getAttribute('href') ?? '', url)})`;
  const isStrong = tag === 'strong' || tag === 'b' || element.classList.contains('font-bold');
  return isStrong && text.trim() ? `**${text.trim()}**` : text;
}

const absolute = (href: string, url: string): string => (href.startsWith('tel:') ? href : new URL(href, url).href);

/** Only what Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
