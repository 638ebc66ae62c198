/** Joins name and text matches into one list, a page once, best first. */

import type { TextMatch } from './full-text.ts';
import { kinds, type Named, type NameMatch, strong } from './names.ts';

export interface Hit {
  url: string;
  title: string;
  /** Chinese label of the kind of page. */
  kind: string;
  excerpt: string;
}

/** Names that hold the query, then full text in its own order, then names that only resemble it. */
export function mergeMatches(names: NameMatch[], texts: TextMatch[], pages: Named[]): Hit[] {
  const near = (match: NameMatch) => match.score < strong;
  const hits = [
    ...names.filter((match) => !near(match)).map(({ page }) => nameHit(page, texts)),
    ...texts.map((text) => textHit(text, pages)),
    ...names.filter(near).map(({ page }) => nameHit(page, texts)),
  ];
  return hits.filter((hit, index) => hits.findIndex((other) => pathOf(other) === pathOf(hit)) === index);
}

/** A listed page such as a term is an address with its anchor; a section of an article is its article. */
function pathOf({ url }: Hit): string {
  return /^\/(glossary|contacts|safety|codes)\/#/.test(url) ? url : (url.split('#')[0] ?? url);
}

function nameHit(page: Named, texts: TextMatch[]): Hit {
  const text = texts.find(({ url }) => url.split('#')[0] === page.url);
  return { url: page.url, title: page.title, kind: kinds[page.kind], excerpt: text?.excerpt ?? page.description };
}

function textHit({ url, title, excerpt }: TextMatch, pages: Named[]): Hit {
  const page =
    pages.find((candidate) => candidate.url === url) ?? pages.find((candidate) => candidate.url === url.split('#')[0]);
  return { url, title: page?.title ?? title, kind: page ? kinds[page.kind] : kinds.page, excerpt };
}
