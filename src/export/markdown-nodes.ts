/** Which parts of a built page are text, and which of them stand in lines of their own. */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

const inlineTags = new Set(['a', 'strong', 'b', 'em', 'span', 'code', 'br', 'time', 'i']);
/** Navigation, pictures, which repeat tables, and what only works with a script or on paper. */
const skippedTags = new Set([
  'nav',
  'svg',
  'button',
  'input',
  'select',
  'script',
  'style',
  'template',
  'dialog',
  'pos-print',
]);
const skippedMarks = ['hidden', 'data-copy-link', 'data-share', 'data-tools', 'data-waiting'];
const skippedClasses = ['print-only', 'sr-only'];

export const asElement = (node: Node): HTMLElement | undefined =>
  node.nodeType === NodeType.ELEMENT_NODE ? (node as HTMLElement) : undefined;

const tagOf = (element: HTMLElement): string => element.tagName?.toLowerCase() ?? '';

export function isBlock(node: Node): boolean {
  const element = asElement(node);
  return element !== undefined && (!inlineTags.has(tagOf(element)) || element.children.some(isBlock));
}

export function isSkipped(node: Node): boolean {
  const element = asElement(node);
  if (!element) return node.nodeType === NodeType.COMMENT_NODE;
  if (skippedTags.has(tagOf(element))) return true;
  // Most elements have none, and looking for each of the marks takes time.
  if (element.rawAttrs === '') return false;
  return (
    skippedMarks.some((mark) => element.hasAttribute(mark)) ||
    skippedClasses.some((name) => element.classList.contains(name)) ||
    element.getAttribute('aria-hidden') === 'true' ||
    isOnlyForScreens(element)
  );
}

/** Hints about this screen go; sections and links that paper leaves out stay. */
function isOnlyForScreens(element: HTMLElement): boolean {
  if (!element.classList.contains('screen-only') || ['section', 'details'].includes(tagOf(element))) return false;
  return tagOf(element) !== 'p' || element.querySelector('a') === null;
}
