/** Addresses of the site, in one place, and the short link forms that authors write. */

export const problemPath = (slug: string) => `/problems/${slug}/`;
export const strategyPath = (slug: string) => `/strategies/${slug}/`;
export const checklistPath = (slug: string) => `/checklists/${slug}/`;
export const codePath = (code: string) => `/codes/${code}/`;
/** A message of the machine itself; the list of codes names it and leads there. */
export const messagePath = (id: string) => `/codes/messages/#${id}`;
/** A question or result of the guided diagnosis; its first question stands at `/diagnose/` itself. */
export const diagnosisPath = (id: string, start?: string) => (id === start ? '/diagnose/' : `/diagnose/${id}/`);

/** The Markdown twin of an article, by the path or address of its page. */
export const markdownPath = (page: string) => page.replace(/\/$/, '.md');

/** What has a short address: articles by their number, response codes by their code. */
export type ShortEntry =
  | { collection: 'problems' | 'strategies'; data: { number: string } }
  | { collection: 'codes'; id: string };

/** Short address to print, say and send, such as `/p01/`, `/s05/`, `/c96/`; it redirects to the entry's own page. */
export function shortPath(entry: ShortEntry): string {
  return entry.collection === 'codes' ? `/c${entry.id.toLowerCase()}/` : `/${entry.data.number.toLowerCase()}/`;
}

/** Where a citation leads: to the list at the end of the same article, or to the list of all sources. */
export type SourceList = 'article' | 'site';

/** Turns `source:`, `term:`, `code:` and `phone:` links into addresses; other links pass through. */
export function resolveHref(href: string, text: string, sources: SourceList): string {
  const [, scheme, id = ''] = /^(source|term|code|phone):(.+)$/.exec(href) ?? [];
  if (scheme === 'source') return sources === 'article' ? `#source-${id}` : `/about/#source-${id}`;
  if (scheme === 'term') return `/glossary/#${id}`;
  if (scheme === 'code') return codePath(id);
  if (scheme === 'phone') return `tel:${/\d+/.exec(text)?.[0] ?? ''}`;
  return href;
}
