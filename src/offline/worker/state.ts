/** What the worker remembers: one JSON entry in a cache of its own, changed by one writer at a time. */
import type { Manifest, Scope } from '../release.ts';

export interface State {
  manifest?: Manifest | undefined;
  /** Releases before: pages that were opened from them go on being answered from them. */
  previous: Manifest[];
  scope: Scope;
  /** When the stored release was stored, and when it was last seen to be the newest (epoch ms). */
  storedAt: number;
  checkedAt: number;
  /** Newest release that is known to exist. */
  latest: string;
  full: boolean;
  /** The reader deleted everything and does not want it back unasked. */
  declined: boolean;
  /** Release that a page was opened from, by client. */
  clients: Record<string, string>;
}

const empty: State = {
  previous: [],
  scope: 'core',
  storedAt: 0,
  checkedAt: 0,
  latest: '',
  full: false,
  declined: false,
  clients: {},
};
const cacheName = 'pos-state';
const key = '/offline/state';
let last: Promise<State> | undefined;

export function readState(): Promise<State> {
  last ??= load();
  return last;
}

async function load(): Promise<State> {
  try {
    const response = await (await caches.open(cacheName)).match(key);
    return { ...empty, ...((await response?.json()) as State | undefined) };
  } catch {
    return empty;
  }
}

/** Storage that refuses is no reason to stop: the state then lasts as long as the worker. */
export function changeState(change: (state: State) => Partial<State>): Promise<State> {
  last = readState().then(async (state) => {
    const next = { ...state, ...change(state) };
    const body = new Response(JSON.stringify(next), { headers: { 'content-type': 'application/json' } });
    await caches
      .open(cacheName)
      .then((cache) => cache.put(key, body))
      .catch(() => undefined);
    return next;
  });
  return last;
}
