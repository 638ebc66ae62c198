import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../client/storage.test-support.ts';
import { createStore, type Store } from '../../client/storage.ts';
import { checklistState, checklistText } from './checklist-state.ts';

const now = () => new Date('2026-11-22T08:00:00Z');
const storeOf = (storage: Storage): Store => createStore(() => storage, new EventTarget());
const list = (storage: Storage) => checklistState('renewal-failed', storeOf(storage), now);

describe('checklist state', () => {
  it('remembers a tick across visits by item id', () => {
    const storage = memoryStorage();
    list(storage).set('check-network', true);
    expect(list(storage).done()).toEqual({ 'check-network': '2026-11-22T08:00:00.000Z' });
  });

  it('takes a tick back', () => {
    const storage = memoryStorage();
    list(storage).set('check-network', true);
    list(storage).set('check-network', false);
    expect(list(storage).done()).toEqual({});
  });

  it('brings every tick back after a reset', () => {
    const state = list(memoryStorage());
    state.set('a', true);
    state.set('b', true);
    const undo = state.reset();
    expect(state.done()).toEqual({});
    undo();
    expect(Object.keys(state.done())).toEqual(['a', 'b']);
  });

  it.each([
    ['no JSON', '{"v":1,'],
    ['another version', '{"v":2,"done":{"a":"x"}}'],
    ['another shape', '{"v":1,"done":[1,2]}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('counts %s as nothing ticked', (_, text) => {
    const storage = memoryStorage();
    storage.setItem('pos:checklist:renewal-failed', text);
    expect(list(storage).done()).toEqual({});
  });

  it('works until the page is left when storage is full or forbidden', () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    } as Storage;
    const state = list(full);
    state.set('a', true);
    expect(Object.keys(state.done())).toEqual(['a']);
    const forbidden = checklistState(
      'x',
      createStore(() => {
        throw new Error('SecurityError');
      }, new EventTarget()),
      now,
    );
    forbidden.set('a', true);
    expect(Object.keys(forbidden.done())).toEqual(['a']);
  });

  it('writes the result as text, one line an item', () => {
    const items = [
      { id: 'a', text: '看信号' },
      { id: 'b', text: '重新签到' },
    ];
    expect(checklistText('自查清单', 'https://x.test/', items, { a: '' })).toBe(
      '自查清单（1/2）\n[已做] 看信号\n[未做] 重新签到\nhttps://x.test/',
    );
  });
});
