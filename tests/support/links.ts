/** Finds links of built pages that lead nowhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { feedbackLink, filingLinks } from '../../src/schemas/site.ts';
import { site } from '../../src/site.ts';
import type { BuiltPage } from './pages.ts';

/** The only links to other hosts: the owner's contact and the prescribed ones. */
const ownersOwn = [feedbackLink(site), ...filingLinks(site)].map((link) => link?.href);

/** One line per broken link: page, link, what is missing. */
export function brokenLinks(pages: BuiltPage[], folder = 'dist'): string[] {
  const ids = new Map(
    pages.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  return pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll('a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith('tel:') && !ownersOwn.includes(href))
      .flatMap((href) =>
        fault(new URL(href, `http://site${path}`), ids, folder).map((what) => `${path}: ${href} ${what}`),
      ),
  );
}

function fault({ pathname, hash, host }: URL, ids: Map<string, Set<string>>, folder: string): string[] {
  if (host !== 'site') return ['leads to another site'];
  const known = ids.get(pathname);
  if (!known) return existsSync(join(folder, pathname)) && !pathname.endsWith('/') ? [] : ['is no page'];
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor === '' || known.has(anchor) ? [] : [`has no #${anchor}`];
}
