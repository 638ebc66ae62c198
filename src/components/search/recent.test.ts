import { expect, it } from 'vitest';
import { memoryStorage } from '../../client/storage.test-support.ts';
import { createStore } from '../../client/storage.ts';
import { forgetAll, readRecent, remember } from './recent.ts';

const storage = memoryStorage();
const store = createStore(() => storage, new EventTarget());

it('keeps the newest six, each once, and forgets them on demand', () => {
  for (const query of ['一', '二', '三', '四', '五', '六', '七', ' 三 ']) remember(store, query);
  expect(readRecent(store)).toEqual(['三', '七', '六', '五', '四', '二']);
  forgetAll(store);
  expect(readRecent(store)).toEqual([]);
});

it('keeps no long number and survives what others wrote', () => {
  remember(store, '6222 0212 3456 7890');
  expect(readRecent(store)).toEqual([]);
  store.write('recent', { not: 'a list' });
  expect(readRecent(store)).toEqual([]);
  store.write('recent', [1, '', 'x'.repeat(99), '续费']);
  expect(readRecent(store)).toEqual(['续费']);
});
