/**
 * How far a reader has come. Stored under `checklist:<slug>` as
 * `{ "v": 1, "done": { "<item id>": "<ISO time>" }, "unsolved": { "<item id>": "<ISO time>" } }`.
 * `unsolved` came later and may be missing. An item stands in one of the two or in neither.
 * Editing a text or the order changes nothing; a removed item's mark is kept but not shown, so an
 * item that comes back is still marked; a new item starts open; another version starts empty.
 */
import type { Store } from '../../client/storage.ts';

export type Times = Readonly<Record<string, string>>;
export type Mark = 'done' | 'unsolved';
export type Marks = Readonly<Record<Mark, Times>>;

export const nothing: Marks = { done: {}, unsolved: {} };

export interface ChecklistState {
  marks(): Marks;
  set(item: string, mark: Mark | undefined): void;
  /** Puts other marks in place of these and returns the way back. */
  replace(marks: Marks): () => void;
}

export function checklistState(slug: string, store: Store, now: () => Date): ChecklistState {
  const name = `checklist:${slug}`;
  // Memory stands in where storage is forbidden or full: the page works until it is left.
  let memory = nothing;
  let stored = true;
  const marks = () => (stored ? parse(store.read(name)) : memory);
  const save = (next: Marks) => {
    memory = next;
    stored = store.write(name, { v: 1, ...next });
  };
  return {
    marks,
    set: (item, mark) => save(marked(marks(), item, mark, now().toISOString())),
    replace(next) {
      const before = marks();
      save(next);
      return () => save(before);
    },
  };
}

function marked(marks: Marks, item: string, mark: Mark | undefined, time: string): Marks {
  const next = { done: without(marks.done, item), unsolved: without(marks.unsolved, item) };
  return mark ? { ...next, [mark]: { ...next[mark], [item]: time } } : next;
}

function without(times: Times, item: string): Times {
  return Object.fromEntries(Object.entries(times).filter(([id]) => id !== item));
}

/** Anything that is not our shape counts as nothing marked. */
function parse(value: unknown): Marks {
  const { v, done, unsolved } = (value ?? {}) as Record<string, unknown>;
  return v === 1 ? { done: timesOf(done), unsolved: timesOf(unsolved) } : nothing;
}

function timesOf(value: unknown): Times {
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
