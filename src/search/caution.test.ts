import { expect, it } from 'vitest';
import { asksAboutTrap } from './caution.ts';
import type { NameMatch } from './match.ts';
import type { Kind } from './names.ts';

const match = (kind: Kind, score: number): NameMatch => ({
  page: { kind, url: '/', title: '', description: '', number: '', names: [] },
  score,
  exact: false,
  called: false,
});

it.each<[matches: NameMatch[], asks: boolean]>([
  [[match('trap', 0.4)], true],
  [[match('problem', 0.9), match('trap', 0.4)], true],
  [[match('problem', 0.9), match('trap', 0.3)], false],
  [[match('problem', 0.2)], false],
  [[], false],
])('tells by how well a trap fits beside the best page', (matches, asks) => {
  expect(asksAboutTrap(matches)).toBe(asks);
});
