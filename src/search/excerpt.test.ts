import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const text = `先看屏幕。${'别的话。'.repeat(20)}签购单打不出来就换纸。${'别的话。'.repeat(20)}`;

it('shows the sentence that holds the words', () => {
  expect(excerptOf(text, ['签购单'])).toMatch(/^…签购单打不出来就换纸。/);
});

it('shows the beginning when no word occurs', () => {
  expect(excerptOf(text, ['没有'])).toMatch(/^先看屏幕。.*…$/);
});
