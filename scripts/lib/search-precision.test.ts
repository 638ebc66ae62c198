import { expect, it } from 'vitest';
import { Precision } from './search-precision.ts';

it('counts results whose page holds the words', () => {
  const precision = new Precision(
    new Map([
      ['/a/', '商户资料'],
      ['/b/', '资料'],
    ]),
  );
  precision.add('商户资料', ['/a/#x', '/b/']);
  precision.add('商户资料', ['/b/']);
  expect(String(precision)).toBe('precision 0.333, first right 1/2');
});
