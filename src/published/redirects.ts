/** The redirects of the built site, for hosts that can answer them themselves. */
import { markdownPath } from '../content/links.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { BuiltSite } from './built-site.ts';

/** Every page that only redirects, by address: `from` is a path, `to` a path that may end in an anchor. */
export function redirectsOf(site: Pick<BuiltSite, 'redirects'>): Redirect[] {
  return Object.entries(site.redirects).map(([from, to]) => ({ from, to }));
}

/** The same as a `_redirects` file, which Netlify, Cloudflare Pages and others read. */
export function redirectsFile(list: Redirect[]): string {
  return list
    .flatMap((redirect) => [redirect, ...twinOf(redirect)])
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}

const isArticle = (path: string) => /^\/(problems|strategies)\/[\w-]+\/$/.test(path);

/** The Markdown twin of an article moves with it; no page can send its reader on, only a host. */
function twinOf({ from, to }: Redirect): Redirect[] {
  const [page = ''] = to.split('#');
  return isArticle(from) ? [{ from: markdownPath(from), to: isArticle(page) ? markdownPath(page) : to }] : [];
}
