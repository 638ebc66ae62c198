import { expect, it } from 'vitest';
import { shortfalls } from './search-gate.ts';
import { scores } from './search-score.ts';

const answers = (right: number, wrong: number, type = 'keyword') =>
  Array.from({ length: right + wrong }, (_, index) => ({
    query: { id: `q${index}`, type, query: '续费', best: 'problems/a', also: [] },
    results: [index < right ? '/problems/a/#cause' : '/problems/b/'],
  }));

it('lets a good search pass', () => {
  expect(shortfalls(scores(answers(100, 0)))).toEqual([]);
});

it('names each type that falls short', () => {
  const bad = scores([...answers(100, 0), ...answers(8, 2, 'typo')]);
  expect(shortfalls(bad)).toEqual(['typo, first three: 0.800, wanted 0.9']);
});

it('stops a search that got worse as a whole', () => {
  expect(shortfalls(scores(answers(89, 11)))).toEqual([
    'keyword, first three: 0.890, wanted 0.97',
    'all, first: 0.890, wanted 0.9',
    'all, first three: 0.890, wanted 0.98',
  ]);
});
