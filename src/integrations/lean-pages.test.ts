import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeLean } from './lean-pages.ts';

const tag = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

it('gives every kind of page its own styles and scripts, and deletes the entries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lean-pages-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const part of ['_astro', 'codes', 'codes/51', 'codes/05']) mkdirSync(join(folder, part));
  const page = (used: string) =>
    `<style>.a{x:y}.b{x:y}</style><style>.c{x:y}.d{x:y}</style>${tag('entry')}<p class="${used}"></p>`;
  write('_astro/entry.js', 'import"./tool.js";');
  write('_astro/tool.js', 'import"./x.js";element.className="d";');
  write('index.html', page('a'));
  write('codes/51/index.html', page('b'));
  write('codes/05/index.html', page('c'));
  expect(makeLean(folder)).toBe(2);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(read('index.html')).toBe(`<style>.a{x:y}.d{x:y}</style>${tag('tool')}<p class="a"></p>`);
  expect(read('codes/51/index.html')).toContain('<style>.b{x:y}\n.c{x:y}.d{x:y}</style>');
  expect(read('codes/05/index.html')).toContain('<style>.b{x:y}\n.c{x:y}.d{x:y}</style>');
  expect(readdirSync(join(folder, '_astro'))).toEqual(['tool.js']);
  rmSync(folder, { recursive: true });
});
