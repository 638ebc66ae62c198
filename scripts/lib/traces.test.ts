import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tracesOf } from './traces.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'traces-'));
  mkdirSync(join(folder, 'deep'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('refuses an empty folder', () => {
  expect(() => tracesOf(['旧名'], folder)).toThrow('build first');
});

it('finds a word as text, escaped, in an address, and inside a compressed file', () => {
  writeFileSync(join(folder, 'a.html'), '<title>旧名</title>');
  writeFileSync(join(folder, 'b.json'), '{"name":"\\u65e7\\u540d"}');
  writeFileSync(join(folder, 'c.txt'), '/?q=%E6%97%A7%E5%90%8D');
  writeFileSync(join(folder, 'deep/d.pf_fragment'), gzipSync('旧名'));
  writeFileSync(join(folder, 'deep/e.html'), '新名');
  expect(tracesOf(['旧名', '没有'], folder)).toEqual([
    'a.html: 旧名',
    'b.json: 旧名',
    'c.txt: 旧名',
    'deep/d.pf_fragment: 旧名',
  ]);
});
