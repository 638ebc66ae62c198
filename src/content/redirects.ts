/** Where addresses lead that are no pages: short ones, and those that `content/redirects.yaml` declares. Pure. */
import type { Redirect } from '../schemas/redirect.ts';
import { checklistPath, codePath, problemPath, type ShortEntry, shortPath, strategyPath } from './links.ts';

export type { Redirect };

type LinkedEntry = ShortEntry & { id: string };

const paths = { problems: problemPath, strategies: strategyPath, codes: codePath };

/** Redirects of whole pages: the short addresses of the entries, then the declared ones. */
export function pageRedirects(entries: LinkedEntry[], declared: Redirect[]): Redirect[] {
  const short = entries.map((entry) => ({ from: shortPath(entry), to: paths[entry.collection](entry.id) }));
  return [...short, ...declared.filter(({ from }) => !from.includes('#'))];
}

/** An id that stood on a page once, and the address where its text is now. */
export interface MovedAnchor {
  id: string;
  to: string;
}

/**
 * Ids that the page at `path` must still answer to: its own, those of the pages that redirect to it,
 * and those of the checklist it shows.
 */
export function movedAnchors(path: string, declared: Redirect[], checklist?: string): MovedAnchor[] {
  const shown = checklist ? checklistPath(checklist) : path;
  return declared.flatMap(({ from, to }) => {
    const [page = '', id] = from.split('#');
    const now = declared.find((redirect) => redirect.from === page)?.to ?? page;
    return id && [path, shown].includes(now) ? [{ id, to: to.replace(`${shown}#`, `${path}#`) }] : [];
  });
}

/**
 * A page with its moved ids: where the text is on the same page an empty anchor, which takes no room, otherwise a
 * line that links to it.
 */
export function withMovedAnchors(html: string, path: string, moved: (MovedAnchor & { title: string })[]): string {
  return moved.reduce((page, { id, to, title }) => {
    const [target, anchor] = to.split('#');
    const place = target === path && anchor ? new RegExp(`<\\w[^>]* id="${anchor}"[^>]*>`).exec(page)?.[0] : undefined;
    if (place) return page.replace(place, () => `${place}<a id="${id}" class="absolute"></a>`);
    return page.replace(
      '</main>',
      () =>
        `<p id="${id}" class="card mt-6 max-w-measure">这一节搬走了，现在看<a href="${to}">${title}</a>。</p></main>`,
    );
  }, html);
}
