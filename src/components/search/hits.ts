/** What the names answer at once. */
import type { NameMatch } from '../../search/match.ts';
import type { Kind } from '../../search/names.ts';

export interface Hit {
  url: string;
  title: string;
  kind: Kind;
  excerpt: string;
  /** Only something like the query was found. */
  near: boolean;
}

export const shown = 6;
/** One page that happens to hold the words is no proof that nothing better is meant. */
export const enough = 2;
/** A page whose names fit this well is no mere resemblance. */
const fitting = 0.6;

/** What the names alone say. */
export function nameHits(matches: NameMatch[], limit = shown): Hit[] {
  return settle(
    matches.slice(0, limit).map(({ page, score, exact }) => ({
      hit: { url: page.url, title: page.title, kind: page.kind, excerpt: page.description, near: !exact },
      score,
    })),
  );
}

/** Where something fits, what merely resembles the query stays away. */
export function settle(read: { hit: Hit; score: number }[]): Hit[] {
  const fits = read.filter(({ hit, score }) => !hit.near || score >= fitting);
  return (fits.length >= enough ? fits : read).map(({ hit }) => hit);
}
