import { expect, it } from 'vitest';
import { storedWords } from './offline-words.ts';

it('says day and size', () => {
  const date = new Date(2026, 2, 5, 9).toISOString();
  const status = { ready: true, scope: 'core' as const, bytes: 1_234_567, date, read: [] };
  expect(storedWords('（{date}，{size}）', status)).toBe('（2026-03-05，1.2 MB）');
});
