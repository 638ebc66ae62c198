/** How good a search is: each query has a best page and others that also count. */
export interface Query {
  id: string;
  type: string;
  query: string;
  best: string;
  also: string[];
}

export interface Answer {
  query: Query;
  /** Addresses of the results, best first. */
  results: string[];
}

export interface Score {
  type: string;
  count: number;
  first: number;
  three: number;
  mrr: number;
}

/** Place of the first right page, from 1; 0 when it is not there. */
export function rankOf({ query, results }: Answer): number {
  const right = new Set([query.best, ...query.also]);
  return results.findIndex((address) => right.has(pageName(address))) + 1;
}

/** One score per type, and one for all under the type `all`. */
export function scores(answers: Answer[]): Score[] {
  const types = [...new Set(answers.map(({ query }) => query.type)), 'all'];
  return types.map((type) => {
    const ranks = answers.filter(({ query }) => type === 'all' || query.type === type).map(rankOf);
    const share = (isGood: (rank: number) => boolean) => ranks.filter(isGood).length / ranks.length;
    return {
      type,
      count: ranks.length,
      first: share((rank) => rank === 1),
      three: share((rank) => rank >= 1 && rank <= 3),
      mrr: ranks.reduce((sum, rank) => sum + (rank && 1 / rank), 0) / ranks.length,
    };
  });
}

/** `/problems/x/#y` → `problems/x`. */
function pageName(address: string): string {
  return new URL(address, 'http://site').pathname.replace(/^\/|\/$/g, '');
}
