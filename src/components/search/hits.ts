/** From a query to what the reader sees: names at once, then the full text. */
import { excerptOf, wantedWords } from '../../search/excerpt.ts';
import type { Matcher, NameMatch } from '../../search/match.ts';
import { mergeMatches, type Ranked } from '../../search/merge.ts';
import type { Kind } from '../../search/names.ts';
import type { FullText } from './full-text.ts';

export interface Hit {
  url: string;
  title: string;
  kind: Kind;
  excerpt: string;
  /** Only something like the query was found. */
  near: boolean;
}

/** A long sentence has more pairs than it takes to find its page; every pair may cost a request. */
const askedPairs = 6;
const shown = 6;
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

/** Names and full text together. @throws when a part of the index cannot be fetched. */
export async function allHits(
  query: string,
  matcher: Matcher,
  matches: NameMatch[],
  text: FullText,
  kind: Kind | undefined,
): Promise<Hit[]> {
  const { candidates, worth } = await text.candidates(matcher.tellingPairs(query).slice(0, askedPairs));
  const kindOf = (url: string) => matcher.pages.find((page) => page.url === url)?.kind ?? 'page';
  const ranked = mergeMatches(matches, candidates, worth)
    .filter(({ url }) => !kind || kindOf(url) === kind)
    .slice(0, shown);
  return settle(
    await Promise.all(
      ranked.map(async (page) => ({ hit: await complete(query, page, matcher, text), score: page.score })),
    ),
  );
}

async function complete(
  query: string,
  { url, named, section }: Ranked,
  matcher: Matcher,
  text: FullText,
): Promise<Hit> {
  const page = matcher.pages.find((candidate) => candidate.url === url);
  const base = {
    url,
    title: page?.title ?? '',
    kind: page?.kind ?? ('page' as const),
    excerpt: page?.description ?? '',
  };
  if (!section) return { ...base, near: !named };
  const { url: anchor, text: body, title } = await text.section(section.id);
  const wanted = wantedWords(query, matcher.spelling);
  return {
    ...base,
    url: anchor,
    title: base.title || title,
    excerpt: excerptOf(body, wanted),
    near: !named && !holds(matcher, `${title}\n${body}`, query),
  };
}

/** Whether a text holds every word of the query, or a synonym of it. */
function holds({ spelling }: Matcher, body: string, query: string): boolean {
  const text = spelling.canonical(body);
  return query
    .split(/[\s\p{P}]+/u)
    .map((word) => spelling.canonical(word))
    .every((word) => text.includes(word));
}

/** Where something fits, what merely resembles the query stays away. */
function settle(hits: { hit: Hit; score: number }[]): Hit[] {
  const fits = hits.filter(({ hit, score }) => !hit.near || score >= fitting);
  const kept = fits.length > 0 ? fits : hits;
  return kept.map(({ hit }) => hit);
}
