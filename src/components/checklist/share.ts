/**
 * Progress in an address: `#s=1.<minutes since 1970, base 36>.<done ids>.<unsolved ids>`, ids joined
 * by `~`, empty parts at the end left out. Only characters that chats keep inside a link. What comes
 * in is never trusted: bounded, matched against the shape, ids against the list.
 */
import type { Marks, Times } from './checklist-state.ts';

export type Shared =
  | { kind: 'progress'; marks: Marks; time: Date; gone: string[] }
  /** Made by another version of this site. */
  | { kind: 'version' }
  | { kind: 'garbage' };

const longest = 2048;
const id = '[a-z][a-z0-9-]*';
const ids = `(?:${id}(?:~${id})*)?`;
const shape = new RegExp(`^1\\.([0-9a-z]{1,7})(?:\\.(${ids}))?(?:\\.(${ids}))?\\.?$`);

export function shareHash({ done, unsolved }: Marks, now: Date): string {
  const minutes = Math.floor(now.getTime() / 60_000).toString(36);
  const parts = ['1', minutes, Object.keys(done).join('~'), Object.keys(unsolved).join('~')];
  return `#s=${parts.join('.').replace(/\.+$/, '')}`;
}

/** @param known ids that the list has today. Nothing when the address carries no progress. */
export function readShare(hash: string, known: readonly string[]): Shared | undefined {
  if (!hash.startsWith('#s=')) return undefined;
  if (hash.length > longest) return { kind: 'garbage' };
  const text = decoded(hash.slice(3));
  const match = shape.exec(text);
  if (match) return progress(match, known);
  return { kind: /^\d+\./.test(text) && !text.startsWith('1.') ? 'version' : 'garbage' };
}

function progress([, minutes = '', done = '', unsolved = '']: string[], known: readonly string[]): Shared {
  const time = new Date(Number.parseInt(minutes, 36) * 60_000);
  const open = listed(unsolved);
  const ready = listed(done).filter((item) => !open.includes(item));
  const times = (items: string[]): Times =>
    Object.fromEntries(items.filter((item) => known.includes(item)).map((item) => [item, time.toISOString()]));
  return {
    kind: 'progress',
    marks: { done: times(ready), unsolved: times(open) },
    time,
    gone: [...ready, ...open].filter((item) => !known.includes(item)),
  };
}

function listed(text: string): string[] {
  return [...new Set(text.split('~').filter(Boolean))];
}

/** Some chats escape what needs no escaping. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
