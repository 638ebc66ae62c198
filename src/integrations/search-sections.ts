/** Cuts a finished page into the sections that search answers with. */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

export interface PageSection {
  /** Address with the anchor of the section; the page itself for what stands before the first one. */
  url: string;
  /** Heading of the section; the page's title for the first. */
  heading: string;
  /** Title of the page. */
  title: string;
  text: string;
}

/** Not what a reader searches for: navigation, pictures that repeat a table, what only scripts use. */
const skipped = new Set(['nav', 'svg', 'button', 'template', 'script', 'style', 'noscript', 'dialog']);
/** What stands in the middle of a sentence. */
const inline = new Set(['a', 'b', 'code', 'em', 'strong', 'time']);
/** What says something about the page, not about its subject. */
const ignored = ['data-copy-link', 'data-pagefind-ignore'];
/** Sections that only list links to other pages. */
const listsOfLinks = new Set(['related', 'sources', 'answers']);
/** Sections whose subheadings say too little on their own; and pages that are one answer as a whole. */
const undivided = new Set(['strategies', 'cases', 'screens', 'checklist', 'contact']);
const undividedPage = /^\/(codes\/..\/|checklists\/[^#])/;

/** Sections of a page in order; none when the page has no `data-pagefind-body`. */
export function sectionsOf(page: HTMLElement, path: string): PageSection[] {
  const body = page.querySelector('[data-pagefind-body]');
  if (!body) return [];
  const title = tidy(body.querySelector('h1')?.text ?? '');
  const sections: PageSection[] = [{ url: path, heading: title, title, text: '' }];
  collect(body, sections, path, title);
  for (const section of sections) section.text = tidy(section.text);
  return sections.filter(({ url, text }) => text.length > 1 && !listsOfLinks.has(url.split('#')[1] ?? ''));
}

/** @param gap what stands between the node and what comes before it. */
function collect(node: Node, sections: PageSection[], path: string, title: string, gap = ' '): void {
  const current = sections.at(-1);
  if (node.nodeType === NodeType.TEXT_NODE && current) current.text += gap + node.text;
  if (node.nodeType !== NodeType.ELEMENT_NODE) return;
  const element = node as HTMLElement;
  const tag = element.tagName.toLowerCase();
  if (skipped.has(tag) || ignored.some((name) => element.hasAttribute(name)) || tag === 'h1') return;
  if (/^h[23]$/.test(tag) && element.id && !isPartOf(current?.url ?? '', tag)) {
    const heading = tidy(headingText(element));
    sections.push({ url: `${path}#${element.id}`, heading, title, text: '' });
    return;
  }
  element.childNodes.forEach((child, index, all) => {
    const between = index === 0 && inline.has(tag) ? gap : gapBetween(all[index - 1], child);
    collect(child, sections, path, title, between);
  });
}

/** Nothing between the words of a sentence and a link or stressed words in it. */
function gapBetween(one: Node | undefined, other: Node): string {
  const isText = (node: Node | undefined) => node?.nodeType === NodeType.TEXT_NODE;
  const isInline = (node: Node | undefined) =>
    inline.has((node as HTMLElement | undefined)?.tagName?.toLowerCase() ?? '');
  return (isText(one) && isInline(other)) || (isInline(one) && isText(other)) ? '' : ' ';
}

/** Whether a heading stays inside the section that has begun. */
function isPartOf(url: string, tag: string): boolean {
  return undividedPage.test(url) || (tag === 'h3' && undivided.has(url.split('#')[1] ?? ''));
}

/** Without its number and the link to itself. */
function headingText(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  const element = node as HTMLElement;
  if (element.classList.contains('key') || element.hasAttribute('data-copy-link')) return '';
  return element.childNodes.map(headingText).join('');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
