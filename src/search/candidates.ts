/** Weighs the sections that hold pairs of a query. */
import type { Candidate } from './merge.ts';

/** The sections with a pair, and those that have it in their heading, as Pagefind's ids. */
export interface Holders {
  pair: string;
  sections: string[];
  headings: Set<string>;
  /** Sections that have it only as written, not in our words. */
  written: string[];
}

const inHeading = 1.4;
/** A pair that no section has still counts, or a typo would make the rest of the query look complete. */
const absent = 0.01;

/**
 * @param telling the pairs that weigh.
 * @param typed the pairs that must all be there for the words to stand as typed.
 * @param pageOfId the page of every section there is.
 */
export function weighSections(
  lists: Holders[],
  telling: string[],
  typed: string[],
  pageOfId: Map<string, string>,
): { candidates: Candidate[]; worth: Map<string, number> } {
  const weighing = lists.filter(({ pair }) => telling.includes(pair));
  const count = pageOfId.size;
  const worth = new Map(
    weighing.map(({ pair, sections }) => [pair, Math.log(1 + count / (sections.length || count * absent))]),
  );
  const whole = [...worth.values()].reduce((sum, value) => sum + value, 0) || 1;
  const complete = inAll(lists.filter(({ pair }) => typed.includes(pair)));
  const found = new Map<string, Candidate>();
  for (const { pair, sections, headings } of weighing)
    for (const id of sections) {
      const page = pageOfId.get(id) ?? '';
      const candidate = found.get(id) ?? { id, page, score: 0, pairs: [], complete: complete.has(id) };
      candidate.score += ((worth.get(pair) ?? 0) * (headings.has(id) ? inHeading : 1)) / whole;
      candidate.pairs.push(pair);
      found.set(id, candidate);
    }
  return { candidates: [...found.values()], worth };
}

/** Sections that stand in every list. */
function inAll(lists: Holders[]): Set<string> {
  const [first, ...others] = lists.map(({ sections, written }) => new Set([...sections, ...written]));
  return new Set([...(first ?? [])].filter((id) => others.every((list) => list.has(id))));
}
