import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Named } from '../../src/components/codes/word-match.ts';
import type { Code, Message } from '../../src/schemas/code.ts';
import { builtPages } from '../support/pages.ts';

const pages = builtPages();
const codes = parse(readFileSync('content/codes.yaml', 'utf8')) as Code[];
const messages = parse(readFileSync('content/messages.yaml', 'utf8')) as Message[];
const textOf = (path: string) => pages.find((page) => page.path === path)?.root.querySelector('main')?.text ?? '';

it('gives every code a page with every part of its answer', () => {
  const parts = [
    '再刷一次：',
    '谁的问题：',
    '收银员做什么',
    '对顾客说：',
    '找谁：',
    '机器上可能怎么写',
    '把握：',
    '只看代码不算数',
  ];
  const missing = codes.flatMap(({ id, title, note }) => {
    const text = textOf(`/codes/${id}/`);
    return [title, ...parts, ...(note ? ['各机构不同：'] : [])]
      .filter((part) => !text.includes(part))
      .map((part) => `${id}: ${part}`);
  });
  expect(missing).toEqual([]);
});

it('shows every wording of both generations on the page of the code', () => {
  const missing = codes.flatMap(({ id, old, new: latest }) =>
    [old, latest]
      .flatMap((wording) => (wording ? [wording.meaning, ...(wording.screens ?? [])] : []))
      .filter((text) => !textOf(`/codes/${id}/`).includes(text))
      .map((text) => `${id}: ${text}`),
  );
  expect(missing).toEqual([]);
});

it('lists every code and message on the index, found by each of its names', () => {
  const entries = pages.find(({ path }) => path === '/codes/')?.root.querySelectorAll('[data-entry]') ?? [];
  expect(entries.length).toBe(codes.length + messages.length);
  const named = JSON.parse(readFileSync('dist/codes/names.json', 'utf8')) as Named[];
  const urls = entries.map((entry) => entry.querySelector('a')?.getAttribute('href'));
  expect(named.map(({ url }) => url)).toEqual(urls);
  expect(named.filter(({ names, description }) => names.length === 0 || description === '')).toEqual([]);
});
