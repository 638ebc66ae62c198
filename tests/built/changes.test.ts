import { readFileSync } from 'node:fs';
import { parse as parseHtml } from 'node-html-parser';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Change } from '../../src/schemas/change.ts';
import { builtPages } from '../support/pages.ts';

const changes = parse(readFileSync('content/changes.yaml', 'utf8')) as Change[];
const pages = builtPages();
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');

it('shows every change on the page and in every feed, or says that there is none', () => {
  const page = pages.find(({ path }) => path === '/changes/')?.root;
  const ids = changes.map(({ id }) => id).sort();
  expect(page?.querySelectorAll('main ol > li[id]').map(({ id }) => id)).toHaveLength(ids.length);
  expect(changes.filter(({ old, new: now }) => !page?.text.includes(old) || !page.text.includes(now))).toEqual([]);
  if (ids.length === 0) expect(page?.text).toContain('还没有改过答案');
  const { changes: listed } = JSON.parse(read('changes.json')) as { changes: { id: string }[] };
  expect(listed.map(({ id }) => id).sort()).toEqual(ids);
  const { items } = JSON.parse(read('feed.json')) as { items: { id: string }[] };
  expect(items.map(({ id }) => id.split('#')[1]).sort()).toEqual(ids);
  expect(parseHtml(read('feed.xml')).querySelectorAll('item')).toHaveLength(ids.length);
});

it('names the feed for readers on every page, and both on the page of changes', () => {
  const whole = pages.filter(({ root }) => root.querySelector('main'));
  expect(whole.length).toBeGreaterThan(100);
  const without = whole.filter(({ root }) => !root.querySelector('link[rel=alternate][href="/feed.xml"]'));
  expect(without.map(({ path }) => path)).toEqual([]);
  const changes = pages.find(({ path }) => path === '/changes/');
  for (const feed of ['/feed.xml', '/feed.json'])
    expect(changes?.root.querySelector(`main a[href="${feed}"]`)).toBeTruthy();
});
