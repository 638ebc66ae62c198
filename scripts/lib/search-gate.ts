/** What the search must reach, and what falls short of it. */
import type { Score } from './search-score.ts';

/** Least share of queries with a right page first, and among the first three, over all types. */
const overall = { first: 0.9, three: 0.98 };
/** Least share among the first three of each type. */
const atThree: Record<string, number> = {
  keyword: 0.97,
  colloquial: 0.97,
  code: 0.97,
  staff: 0.97,
  traditional: 0.97,
  mixed: 0.95,
  typo: 0.9,
  pinyin: 0.9,
};

/** One line per shortfall, with what was reached and what is wanted; none when the search is good enough. */
export function shortfalls(scores: Score[]): string[] {
  return scores.flatMap(({ type, first, three }) =>
    type === 'all'
      ? [...below('all, first', first, overall.first), ...below('all, first three', three, overall.three)]
      : below(`${type}, first three`, three, atThree[type] ?? overall.three),
  );
}

function below(what: string, reached: number, wanted: number): string[] {
  return reached >= wanted ? [] : [`${what}: ${reached.toFixed(3)}, wanted ${wanted}`];
}
