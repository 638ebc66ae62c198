import { expect, it } from 'vitest';
import { rankOf, scores } from './search-score.ts';

const query = { id: 'q1', type: 'keyword', query: '续费', best: 'problems/a', also: ['codes/51'] };

it('counts the best page, the others and links to their sections', () => {
  expect(rankOf({ query, results: ['/problems/b/', '/problems/a/#cause'] })).toBe(2);
  expect(rankOf({ query, results: ['/codes/51/'] })).toBe(1);
  expect(rankOf({ query, results: ['/problems/b/'] })).toBe(0);
});

it('scores by type and over all', () => {
  const answers = [
    { query, results: ['/problems/a/'] },
    { query: { ...query, type: 'typo' }, results: ['/x/', '/y/', '/z/', '/problems/a/'] },
  ];
  expect(scores(answers)).toEqual([
    { type: 'keyword', count: 1, first: 1, three: 1, mrr: 1 },
    { type: 'typo', count: 1, first: 0, three: 0, mrr: 0.25 },
    { type: 'all', count: 2, first: 0.5, three: 0.5, mrr: 0.625 },
  ]);
});
