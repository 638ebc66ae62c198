import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../client/storage.test-support.ts';
import { createStore, type Store } from '../../client/storage.ts';
import { checklistState, nothing } from './checklist-state.ts';

const now = () => new Date('2026-11-22T08:00:00Z');
const time = '2026-11-22T08:00:00.000Z';
const storeOf = (storage: Storage): Store => createStore(() => storage, new EventTarget());
const list = (storage: Storage) => checklistState('renewal-failed', storeOf(storage), now);

describe('checklist state', () => {
  it('remembers a tick across visits by item id', () => {
    const storage = memoryStorage();
    list(storage).set('check-network', 'done');
    expect(list(storage).marks()).toEqual({ done: { 'check-network': time }, unsolved: {} });
  });

  it('takes a tick back', () => {
    const storage = memoryStorage();
    list(storage).set('check-network', 'done');
    list(storage).set('check-network', undefined);
    expect(list(storage).marks()).toEqual(nothing);
  });

  it('keeps an item either done or unsolved', () => {
    const state = list(memoryStorage());
    state.set('a', 'done');
    state.set('a', 'unsolved');
    expect(state.marks()).toEqual({ done: {}, unsolved: { a: time } });
    state.set('a', 'done');
    expect(state.marks()).toEqual({ done: { a: time }, unsolved: {} });
  });

  it('reads what was stored before there was “unsolved”', () => {
    const storage = memoryStorage();
    storage.setItem('pos:checklist:renewal-failed', `{"v":1,"done":{"a":"${time}"}}`);
    expect(list(storage).marks()).toEqual({ done: { a: time }, unsolved: {} });
  });

  it('brings every mark back after a reset', () => {
    const state = list(memoryStorage());
    state.set('a', 'done');
    state.set('b', 'unsolved');
    const undo = state.replace(nothing);
    expect(state.marks()).toEqual(nothing);
    undo();
    expect(state.marks()).toEqual({ done: { a: time }, unsolved: { b: time } });
  });

  it.each([
    ['no JSON', '{"v":1,'],
    ['another version', '{"v":2,"done":{"a":"x"}}'],
    ['another shape', '{"v":1,"done":[1,2],"unsolved":7}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('counts %s as nothing marked', (_, text) => {
    const storage = memoryStorage();
    storage.setItem('pos:checklist:renewal-failed', text);
    expect(list(storage).marks()).toEqual(nothing);
  });

  it('works until the page is left when storage is full or forbidden', () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    } as Storage;
    const state = list(full);
    state.set('a', 'done');
    expect(Object.keys(state.marks().done)).toEqual(['a']);
    const forbidden = checklistState(
      'x',
      createStore(() => {
        throw new Error('SecurityError');
      }, new EventTarget()),
      now,
    );
    forbidden.set('a', 'done');
    expect(Object.keys(forbidden.marks().done)).toEqual(['a']);
  });
});
