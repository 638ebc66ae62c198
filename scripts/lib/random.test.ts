import { expect, it } from 'vitest';
import { Random } from './random.ts';

const draws = (seed: number) => {
  const random = new Random(seed);
  return Array.from({ length: 1000 }, () => random.below(10));
};

it('repeats itself for a seed and reaches every number', () => {
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
  expect(new Set(draws(1)).size).toBe(10);
  expect(() => new Random(1).pick([])).toThrow('nothing to pick from');
});
