/** What names and full text answer together; loaded, with the engine behind it, after the names have answered. */
import { asksAboutTrap } from '../../search/caution.ts';
import { excerptOf } from '../../search/excerpt.ts';
import type { Matcher, NameMatch } from '../../search/match.ts';
import { mergeMatches, type Ranked } from '../../search/merge.ts';
import type { Kind } from '../../search/names.ts';
import { wantedWords } from '../../search/wanted.ts';
import type { FullText } from './full-text.ts';
import { enough, type Hit, settle, shown } from './hits.ts';

export { loadFullText } from './full-text.ts';

/** A long sentence has more pairs than it takes to find its page; every pair may cost a request. */
const askedPairs = 5;

/**
 * Names and full text together; where the words stand as typed, what only means or resembles them stays away.
 * @throws when a part of the index cannot be fetched.
 */
export async function allHits(
  query: string,
  matcher: Matcher,
  matches: NameMatch[],
  text: FullText,
  kind: Kind | undefined,
): Promise<Hit[]> {
  const { candidates, worth } = await text.candidates(...pairsToAsk(query, matcher));
  const kindOf = (url: string) => matcher.pages.find((page) => page.url === url)?.kind ?? 'page';
  const ranked = mergeMatches(matches, candidates, worth).filter(({ url }) => !kind || kindOf(url) === kind);
  // Warnings stand at the top of an article, not in its sections.
  const place = asksAboutTrap(matches) ? atTop : (each: Read) => each;
  const read = (pages: Ranked[]) =>
    Promise.all(pages.slice(0, shown).map(async (page) => place(await complete(query, page, matcher, text), page)));
  const sure = await read(ranked.filter(({ called, section }) => called || section?.complete));
  const literal = sure.filter((each) => each.literal);
  if (literal.length >= enough) return sure.filter(({ certain }) => certain).map(({ hit }) => hit);
  const best = await read(ranked);
  return literal.length > 0 ? best.map(({ hit }) => hit).filter(({ near }) => !near) : settle(best);
}

/**
 * What weighs, and what must stand together for the words to be there as typed. A few pairs are enough:
 * the texts that have them are read anyway.
 */
function pairsToAsk(query: string, matcher: Matcher): [telling: string[], typed: string[]] {
  const telling = matcher.tellingPairs(query).slice(0, askedPairs);
  const typed = matcher.typedPairs(query);
  if (typed.length > askedPairs + 1) return [telling, telling];
  const others = typed.filter((pair) => !telling.includes(pair));
  const room = Math.max(1, askedPairs - telling.length);
  return [telling, [...typed.filter((pair) => telling.includes(pair)), ...others.slice(0, room)]];
}

/** A hit with what decides whether it is shown. */
interface Read {
  hit: Hit;
  score: number;
  /** Every word stands in the section as typed. */
  literal: boolean;
  /** That, or the page is called so. */
  certain: boolean;
}

const atTop = (read: Read, { url }: Ranked): Read => ({ ...read, hit: { ...read.hit, url } });

async function complete(query: string, ranked: Ranked, matcher: Matcher, text: FullText): Promise<Read> {
  const { url, named, called, section, score } = ranked;
  const page = matcher.pages.find((candidate) => candidate.url === url);
  const base = {
    url,
    title: page?.title ?? '',
    kind: page?.kind ?? ('page' as const),
    excerpt: page?.description ?? '',
  };
  if (!section) return { hit: { ...base, near: !named }, score, literal: false, certain: called };
  const { url: anchor, text: body, title } = await text.section(section.id);
  const wanted = wantedWords(query, matcher.spelling);
  const whole = `${title}\n${body}`;
  const literal = holds(whole, query, matcher.spelling.plain);
  const near = !named && !literal && !holds(whole, query, matcher.spelling.canonical);
  return {
    hit: { ...base, url: anchor, title: base.title || title, excerpt: excerptOf(body, wanted), near },
    score,
    literal,
    certain: literal || called,
  };
}

/** Whether a text holds every word of the query in one of its clauses. */
function holds(body: string, query: string, spell: (text: string) => string): boolean {
  const clauses = body.split(/[\n，。；：！？、…]/).map(spell);
  return query
    .split(/[\s\p{P}]+/u)
    .map(spell)
    .every((word) => clauses.some((clause) => clause.includes(word)));
}
