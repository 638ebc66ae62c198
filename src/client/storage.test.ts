import { describe, expect, it, vi } from 'vitest';
import { memoryStorage } from './storage.test-support.ts';
import { createStore } from './storage.ts';

const storageEvent = (key: string | null) => Object.assign(new Event('storage'), { key });

describe('store', () => {
  it('reads back what it wrote, under our prefix', () => {
    const storage = memoryStorage();
    const store = createStore(() => storage, new EventTarget());
    expect(store.write('size', 'large')).toBe(true);
    expect(store.read('size')).toBe('large');
    expect(storage.getItem('pos:size')).toBe('"large"');
  });

  it('never throws: reads give null and writes false', () => {
    const store = createStore(() => {
      throw new Error('denied');
    }, new EventTarget());
    expect(store.read('size')).toBeNull();
    expect(store.write('size', 'large')).toBe(false);
  });

  it('takes nothing for ours that is no JSON or far too long', () => {
    const storage = memoryStorage();
    const store = createStore(() => storage, new EventTarget());
    storage.setItem('pos:size', '<img src=x>');
    expect(store.read('size')).toBeNull();
    storage.setItem('pos:size', JSON.stringify('x'.repeat(60_000)));
    expect(store.read('size')).toBeNull();
  });

  it('hears writes of other tabs to the same name, and a clear, until stopped', () => {
    const events = new EventTarget();
    const store = createStore(memoryStorage, events);
    const heard = vi.fn();
    const stop = store.subscribe('size', heard);
    for (const key of ['pos:size', null, 'pos:other']) events.dispatchEvent(storageEvent(key));
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    events.dispatchEvent(storageEvent('pos:size'));
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
