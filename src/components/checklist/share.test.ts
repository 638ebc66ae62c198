import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Checklist } from '../../schemas/checklist.ts';
import { readShare, shareHash } from './share.ts';

const now = new Date('2026-11-22T08:00:00Z');
const known = ['check-network', 'sign-in', 'swap-card'];
const marks = { done: { 'check-network': '', 'sign-in': '' }, unsolved: { 'swap-card': '' } };
const empty = { done: {}, unsolved: {} };

describe('progress in an address', () => {
  it('comes back as it went out', () => {
    const shared = readShare(shareHash(marks, now), known);
    expect(shared).toMatchObject({ kind: 'progress', time: now, gone: [] });
    expect(shared).toHaveProperty('marks.done', { 'check-network': now.toISOString(), 'sign-in': now.toISOString() });
    expect(shared).toHaveProperty('marks.unsolved', { 'swap-card': now.toISOString() });
  });

  it('never ends in a sign that a chat would cut off', () => {
    expect(shareHash(empty, now)).toMatch(/^#s=1\.[0-9a-z]+$/);
    expect(shareHash({ ...empty, done: marks.done }, now)).toMatch(/sign-in$/);
    expect(readShare(shareHash({ ...empty, unsolved: marks.unsolved }, now), known)).toMatchObject({
      marks: { done: {}, unsolved: { 'swap-card': now.toISOString() } },
    });
  });

  it('survives a chat that escapes it', () => {
    const hash = shareHash(marks, now).replaceAll('~', '%7E');
    expect(readShare(hash, known)).toMatchObject({ kind: 'progress', gone: [] });
  });

  it('reports ids that the list no longer has', () => {
    expect(readShare('#s=1.abc.check-network~old-item.older', known)).toMatchObject({
      marks: { done: { 'check-network': expect.any(String) }, unsolved: {} },
      gone: ['old-item', 'older'],
    });
  });

  it.each(['', '#', '#check-network', '#S=1.a'])('takes “%s” as an ordinary address', (hash) => {
    expect(readShare(hash, known)).toBeUndefined();
  });

  it.each(['#s=2.abc.check-network', '#s=0.abc', '#s=17.{"a":1}'])('tells another version: %s', (hash) => {
    expect(readShare(hash, known)).toEqual({ kind: 'version' });
  });

  it.each([
    '#s=',
    '#s=1',
    '#s=1.',
    '#s=1.abc.<b>x</b>',
    '#s=1.abc.__proto__',
    '#s=1.%E0%A4%A',
    '#s=1.abc.a..b.c',
    '#s=check-network',
    `#s=1.abc.${'a'.repeat(10_240)}`,
    `#s=1.abc.${'a~'.repeat(5000)}b`,
  ])('takes garbage as garbage: %.40s', (hash) => {
    expect(readShare(hash, known)).toEqual({ kind: 'garbage' });
  });

  it('holds every checklist of the site, all marked, within its bound', () => {
    const folder = 'content/checklists';
    for (const file of readdirSync(folder)) {
      const { groups } = parse(readFileSync(`${folder}/${file}`, 'utf8')) as Checklist;
      const items = groups.flatMap((group) => group.items.map((item) => item.id));
      const all = Object.fromEntries(items.map((item) => [item, '']));
      const hash = shareHash({ done: all, unsolved: {} }, now);
      expect(readShare(hash, items), file).toMatchObject({ kind: 'progress', gone: [] });
    }
  });
});
