/**
 * The only way to the browser's storage. Keys are `pos:<name>`; values are JSON. Storage that is
 * missing, full, forbidden or holds something else never throws: reads give null, writes false. A
 * value far longer than anything of ours is not ours, and reads as null.
 */
export interface Store {
  read(name: string): unknown;
  write(name: string, value: unknown): boolean;
  /** Calls back when another tab writes or erases `name`; returns the way to stop. */
  subscribe(name: string, listener: () => void): () => void;
}

const prefix = 'pos:';
/** Characters; the longest checklist with every item marked takes a tenth of it. */
const longest = 50_000;

/** @param open gives the storage; it may throw, as `localStorage` does when cookies are blocked. */
export function createStore(open: () => Storage, events: EventTarget): Store {
  return {
    read: (name) => attempt(() => parse(open().getItem(prefix + name)), null),
    write: (name, value) => attempt(() => put(open(), name, value), false),
    subscribe(name, listener) {
      const heard = (event: Event) => {
        const { key } = event as StorageEvent;
        if (key === null || key === prefix + name) listener();
      };
      events.addEventListener('storage', heard);
      return () => events.removeEventListener('storage', heard);
    },
  };
}

function parse(text: string | null): unknown {
  return text === null || text.length > longest ? null : JSON.parse(text);
}

function put(storage: Storage, name: string, value: unknown): true {
  storage.setItem(prefix + name, JSON.stringify(value));
  return true;
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
