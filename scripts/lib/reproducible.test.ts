import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { differences } from './reproducible.ts';

const folder = mkdtempSync(join(tmpdir(), 'differences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function site(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, file, '..'), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
}

const sound = { 'index.html': '<p>built</p>', 'a/index.html': 'same' };

it('passes sites of the same bytes', () => {
  expect(differences(site('one', sound), site('two', sound))).toEqual({ files: 2, faults: [] });
});

it('names files that differ, and where, and files that are missing', () => {
  const dated = site('dated', { 'index.html': '<p>built at noon</p>' });
  expect(differences(site('one', sound), dated).faults).toEqual([
    `a/index.html: only in ${join(folder, 'one')}`,
    'index.html: differs at byte 8: “<p>built</p>” and “<p>built at noon</p>”',
  ]);
});

it('does not take nothing for a success', () => {
  expect(() => differences(site('empty', {}), site('void', {}))).toThrow('no files');
});
