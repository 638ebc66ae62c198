import { describe, expect, it } from 'vitest';
import type { Cause } from '../schemas/problem.ts';
import { answersOf, bodySections, byCategory, causesOfCode, citedSources, readingMinutes } from './relations.ts';

const cause = (id: string, strategies: string[], codes: string[] = []) =>
  ({ id, strategies, codes }) as unknown as Cause;
const problems = [
  { id: 'a', data: { causes: [cause('a1', ['s'], ['03']), cause('a2', ['t'])] } },
  { id: 'b', data: { causes: [cause('b1', ['t'])] } },
];

describe('derived relations', () => {
  it('lists the causes a strategy answers, problems without one left out', () => {
    expect(answersOf('s', problems).map(({ problem, causes }) => [problem.id, causes.map(({ id }) => id)])).toEqual([
      ['a', ['a1']],
    ]);
  });

  it('lists the causes a code points to', () => {
    expect(causesOfCode('03', problems).map(({ cause: { id } }) => id)).toEqual(['a1']);
  });

  it('lists each cited source once, wherever it is cited', () => {
    const article = { data: { answer: '见 [条例](source:b)' }, body: '[x](source:a) [y](source:b)' };
    expect(citedSources(article)).toEqual(['b', 'a']);
  });

  it('groups causes by category in the order of the article', () => {
    const of = (id: string, category: string) => ({ id, category }) as unknown as Cause;
    const groups = byCategory([of('a', 'bank'), of('b', 'device'), of('c', 'bank')]);
    expect(groups.map(([category, causes]) => [category, causes.map(({ id }) => id)])).toEqual([
      ['bank', ['a', 'c']],
      ['device', ['b']],
    ]);
  });

  it('reads titled components from a body', () => {
    expect(bodySections('<Section id="how" title="怎么选">\n\n字\n\n</Section>', 'Section')).toEqual([
      { id: 'how', title: '怎么选' },
    ]);
  });

  it('never promises less than a minute', () => {
    expect(readingMinutes('短')).toBe(1);
    expect(readingMinutes('字'.repeat(2000))).toBe(5);
  });
});
