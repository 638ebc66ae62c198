/** What the finished site publishes, read from its pages: nothing is promised that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorsOf, redirectTarget, updatedDay } from './page-facts.ts';

export interface PublishedPage {
  /** Day of the last change, `YYYY-MM-DD`, on pages that show one. */
  updated?: string;
  anchors: string[];
}

/** The content of `content/published.json`. */
export interface Published {
  /** By address, such as `/problems/renewal-failed/`. */
  pages: Record<string, PublishedPage>;
  /** Address of the article behind each number, such as `P01`. */
  numbers: Record<string, string>;
}

export interface BuiltSite extends Published {
  /** Targets of the pages that only redirect. */
  redirects: Record<string, string>;
}

/** Made for the people who build the site; nobody else was given these addresses. */
const internal = ['/404.html', '/design/'];

/** Citations come and go with the text that cites; this page keeps every source. */
const allSources = '/about/';

/** @param folder the built site. @throws when it holds no page. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  if (pages.length === 0) throw new Error(`no pages under ${folder}: build first`);
  const site: BuiltSite = { pages: {}, numbers: {}, redirects: {} };
  for (const file of pages)
    addPage(site, `/${file.replace(/index\.html$/, '')}`, readFileSync(join(folder, file), 'utf8'));
  return site;
}

function addPage(site: BuiltSite, path: string, html: string): void {
  if (internal.includes(path)) return;
  const updated = updatedDay(html);
  const target = redirectTarget(html);
  // The ids of a checklist are promised once, on its own page; articles that show it answer to them too.
  const own = path.startsWith('/checklists/') ? html : html.replace(/<pos-checklist[\s\S]*?<\/pos-checklist>/g, '');
  const anchors = target ? [] : anchorsOf(own).filter((id) => path === allSources || !id.startsWith('source-'));
  site.pages[path] = { ...(updated && { updated }), anchors };
  if (!target) return;
  site.redirects[path] = target;
  const [, number] = /^\/([ps]\d+)\/$/.exec(path) ?? [];
  if (number) site.numbers[number.toUpperCase()] = target;
}
