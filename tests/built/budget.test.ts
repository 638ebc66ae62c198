import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { builtPages } from '../support/pages.ts';
import { compressedSize, filesSize, importsOf, laterScriptsOf, scriptsOf } from '../support/scripts.ts';

const budget = 6000;

it('loads no script file with an article, and at most 6 kB with the first touch', () => {
  const articles = builtPages().filter(({ path }) => /^\/(problems|strategies)\/[^/]+\/$/.test(path));
  expect(articles.length).toBeGreaterThan(30);
  expect(articles.filter((page) => scriptsOf(page).length > 0)).toEqual([]);
  const sizes = articles.map((page) => ({ path: page.path, size: filesSize(laterScriptsOf(page)) }));
  expect(sizes.filter(({ size }) => size > budget)).toEqual([]);
  expect(sizes.filter(({ size }) => size < 2000)).toEqual([]);
});

it('follows what a module imports at once, not what it loads on use', () => {
  expect(importsOf('import{a}from"./a.js";import"./b.js";export{c}from`./c.js`;const d=()=>import("./d.js")')).toEqual([
    './a.js',
    './b.js',
    './c.js',
  ]);
});

it('would see a page that is too heavy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/a.js'), 'import"./b.js"');
  writeFileSync(join(folder, '_astro/b.js'), Array.from({ length: 5000 }, (_, index) => (index * 7919) % 9973).join());
  const html = '<script type="module" src="/_astro/a.js"></script>';
  const page = { path: '/problems/x/', html, root: parse(html) };
  expect(scriptsOf(page, folder)).toEqual(['/_astro/a.js', '/_astro/b.js']);
  expect(compressedSize(page, folder)).toBeGreaterThan(budget);
  const later = '<script data-later="/_astro/a.js">wait()</script>';
  const waiting = { path: '/problems/x/', html: later, root: parse(later) };
  expect(scriptsOf(waiting, folder)).toEqual([]);
  expect(compressedSize(waiting, folder)).toBeLessThan(100);
  expect(filesSize(laterScriptsOf(waiting, folder), folder)).toBeGreaterThan(budget);
  rmSync(folder, { recursive: true });
});
