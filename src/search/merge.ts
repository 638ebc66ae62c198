/** Joins what the names and the full text found into one list, best first. */
import type { NameMatch } from './match.ts';

/** A section that holds some of the query's pairs. */
export interface Candidate {
  /** Pagefind's id. */
  id: string;
  /** Address of its page. */
  page: string;
  /** Share of the query's information in the section, 0 to 1; more when it stands in the heading. */
  score: number;
  pairs: string[];
  /** Whether it holds every typed pair, so that the words may stand there as typed. */
  complete: boolean;
}

export interface Ranked {
  url: string;
  score: number;
  /** A name holds the query. */
  named: boolean;
  /** A name is the query. */
  called: boolean;
  /** The best section of the page. */
  section?: Candidate;
}

const textWeight = 0.45;
const priorOfPath = (url: string) => (url.startsWith('/problems/') ? 0.1 : url.startsWith('/strategies/') ? 0.06 : 0);
const lessOfLists = (url: string) => (/^\/(problems|strategies|codes)\//.test(url) ? 1 : 0.7);

/** @param worth what each pair of the query tells. */
export function mergeMatches(names: NameMatch[], candidates: Candidate[], worth: Map<string, number>): Ranked[] {
  const ranked = new Map(
    names.map(({ page: { url }, score, exact, called }): [string, Ranked] => [
      url,
      { url, score, named: exact, called },
    ]),
  );
  const whole = [...worth.values()].reduce((sum, value) => sum + value, 0) || 1;
  for (const [url, sections] of byPage(candidates)) {
    const [section] = sections.sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score) as [
      Candidate,
    ];
    const together = new Set(sections.flatMap(({ pairs }) => pairs));
    const union = [...together].reduce((sum, pair) => sum + (worth.get(pair) ?? 0), 0) / whole;
    const known = ranked.get(url) ?? { url, score: priorOfPath(url), named: false, called: false };
    const text = textWeight * lessOfLists(url) * (0.6 * Math.min(1.1, section.score) + 0.4 * union);
    ranked.set(url, { ...known, score: known.score + text, section });
  }
  return [...ranked.values()].sort((a, b) => b.score - a.score);
}

function byPage(candidates: Candidate[]): Map<string, Candidate[]> {
  const pages = new Map<string, Candidate[]>();
  for (const candidate of candidates) pages.set(candidate.page, [...(pages.get(candidate.page) ?? []), candidate]);
  return pages;
}
