import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReadingThread } from './reading-thread-handle.ts';

let folder: string;
let thread: ReadingThread;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-thread-'));
  mkdirSync(join(folder, 'problems'));
  thread = new ReadingThread({ folder, kept: join(folder, 'kept.json') });
});
afterEach(() => rmSync(folder, { recursive: true }));

const head =
  '<link rel="canonical" href="https://help.example.com/problems/one/">' +
  '<link rel="alternate" type="text/markdown" href="https://help.example.com/problems/one.md">';
const send = (body: string) =>
  thread.send({ kind: 'page', path: '/problems/one/', body: Uint8Array.from(Buffer.from(head + body)).buffer });

it('writes the twins of the pages it was sent', async () => {
  send('<article><h1>续不了费</h1><p>先收款。</p></article>');
  expect(await thread.ask('twins')).toBe(1);
  expect(readFileSync(join(folder, 'problems/one.md'), 'utf8')).toContain('先收款。');
  await expect(thread.ask('sections')).rejects.toThrow('nothing to spell the search index with');
});

it('says what is wrong with a page, also when it was read long before anybody asked', async () => {
  send('<p>没有文章</p>');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect(thread.ask('sections')).rejects.toThrow('/problems/one/');
});
