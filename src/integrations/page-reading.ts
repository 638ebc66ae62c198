/** What a drawn page says to those who do not look at it: its sections to the search, its text to the Markdown twin. */
import { type HTMLElement, parse } from 'node-html-parser';
import { articleMarkdown } from '../export/markdown.ts';
import { type PageSection, sectionsOf } from './search-sections.ts';

export interface PageReading {
  /** None when the page is not searched. */
  sections: PageSection[];
  /** The twin that the page names in its head, with its path. */
  twin?: { path: string; text: string };
}

/** Pictures repeat tables, and are most of what there is to parse. */
const pictures = /<svg[\s\S]*?<\/svg>/g;

/**
 * @param path address of the page, such as `/problems/renewal-failed/`.
 * @throws when the page names a twin but has no article.
 */
export function readPage(html: string, path: string): PageReading {
  const twin = twinOf(html);
  if (!twin && !html.includes('data-pagefind-body')) return { sections: [] };
  const root: HTMLElement = parse(html.replace(pictures, ''));
  const sections = sectionsOf(root, path);
  return twin ? { sections, twin: { path: twin.path, text: articleMarkdown(root, twin.page) } } : { sections };
}

/** The address of the page and the path of its twin, from the links in its head. */
function twinOf(html: string): { page: string; path: string } | undefined {
  const href = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
  const page = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return href && page ? { page, path: new URL(href, page).pathname } : undefined;
}
