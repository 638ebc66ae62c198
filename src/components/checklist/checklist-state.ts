/**
 * What a reader has ticked. Stored under `checklist:<slug>` as
 * `{ "v": 1, "done": { "<item id>": "<ISO time of the tick>" } }`.
 * Editing a text or the order changes nothing; a removed item's tick is kept but not shown, so an
 * item that comes back is still ticked; a new item starts open; another version starts empty.
 */
import type { Store } from '../../client/storage.ts';

export type Done = Readonly<Record<string, string>>;

export interface ChecklistState {
  done(): Done;
  set(item: string, checked: boolean): void;
  /** Erases every tick and returns the way to bring them back. */
  reset(): () => void;
}

export function checklistState(slug: string, store: Store, now: () => Date): ChecklistState {
  const name = `checklist:${slug}`;
  // Memory stands in where storage is forbidden or full: the page works until it is left.
  let memory: Done = {};
  let stored = true;
  const done = () => (stored ? parse(store.read(name)) : memory);
  const save = (next: Done) => {
    memory = next;
    stored = store.write(name, { v: 1, done: next });
  };
  return {
    done,
    set: (item, checked) => save(checked ? { ...done(), [item]: now().toISOString() } : without(done(), item)),
    reset() {
      const before = done();
      save({});
      return () => save(before);
    },
  };
}

function without(done: Done, item: string): Done {
  return Object.fromEntries(Object.entries(done).filter(([id]) => id !== item));
}

/** Anything that is not our shape counts as nothing ticked. */
function parse(value: unknown): Done {
  const { v, done } = (value ?? {}) as { v?: unknown; done?: unknown };
  if (v !== 1 || done === null || typeof done !== 'object') return {};
  return Object.fromEntries(
    Object.entries(done).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The result as text for a chat: title, address, one line an item. */
export function checklistText(title: string, url: string, items: { id: string; text: string }[], done: Done): string {
  const lines = items.map(({ id, text }) => `${id in done ? '[已做]' : '[未做]'} ${text}`);
  const count = items.filter(({ id }) => id in done).length;
  return [`${title}（${count}/${items.length}）`, ...lines, url].join('\n');
}
