import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { savesData, whenIdle } from './idle.ts';

/** A window of a phone that has nothing to do as soon as it is asked. */
const idle = vi.fn((begin: () => void) => begin());
beforeEach(() => {
  vi.stubGlobal('window', Object.assign(new EventTarget(), { requestIdleCallback: idle }));
  vi.stubGlobal('requestIdleCallback', idle);
});
afterEach(() => {
  vi.unstubAllGlobals();
  idle.mockClear();
});
const state = (readyState: DocumentReadyState) => vi.stubGlobal('document', { readyState });

it('waits for the page first', () => {
  state('interactive');
  const begin = vi.fn();
  whenIdle(begin, new AbortController().signal);
  expect(begin).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('load'));
  expect(begin).toHaveBeenCalledOnce();
});

it('does nothing for what has left the page meanwhile', () => {
  state('complete');
  const gone = new AbortController();
  idle.mockImplementationOnce((begin) => {
    gone.abort();
    begin();
  });
  const begin = vi.fn();
  whenIdle(begin, gone.signal);
  expect(idle).toHaveBeenCalledOnce();
  expect(begin).not.toHaveBeenCalled();
});

it('knows whether data is saved, also where browsers do not say', () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  expect(savesData()).toBe(true);
  vi.stubGlobal('navigator', {});
  expect(savesData()).toBe(false);
});
