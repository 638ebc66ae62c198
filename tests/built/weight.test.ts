import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import type { Manifest } from '../../src/offline/release.ts';
import { builtPages } from '../support/pages.ts';
import { faultsOf, kindOf, weigh } from '../support/weight.ts';

const pages = builtPages();

/** The staff desk is a tool for desks, not for the counter. */
const read = pages.filter(({ path }) => path !== '/links/');

it('brings every page within its limits', { timeout: 120_000 }, () => {
  expect(faultsOf(read.map((page) => weigh(page, 'dist', true)))).toEqual([]);
});

it('loads at most 2 kB of script where there is nothing to tick or ask', () => {
  const plain = pages.filter(({ path }) => /^\/codes\/..\/$/.test(path)).map((page) => weigh(page, 'dist', true));
  expect(plain.length).toBeGreaterThan(50);
  expect(plain.filter(({ script }) => script > 2000)).toEqual([]);
});

it('keeps what every phone stores within 1.5 MB', () => {
  const { manifest } = JSON.parse(readFileSync('dist/release.json', 'utf8')) as { manifest: string };
  const { packs } = JSON.parse(readFileSync(join('dist', manifest), 'utf8')) as Manifest;
  const core = packs.filter((pack) => pack.core);
  const paths = core.flatMap((pack) => pack.paths);
  expect(core.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(1_500_000);
  expect(paths).toEqual(expect.arrayContaining(['/', '/codes/', '/codes/51/', '/search-names.json', '/offline/']));
});

it('would see a heavy page, a blocking file and too many requests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weight-'));
  const noise = Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 9973).toString(36)).join('');
  writeFileSync(join(folder, 'a.css'), noise);
  for (const name of ['b.js', 'c.js', 'd.js']) writeFileSync(join(folder, name), '');
  const scripts = ['b', 'c', 'd'].map((name) => `<script type="module" src="/${name}.js"></script>`).join('');
  const html = `<link rel="stylesheet" href="/a.css">${scripts}`;
  const faults = faultsOf([weigh({ path: '/codes/51/', html, root: parse(html) }, folder)]);
  expect(faults.join()).toMatch(/critical path .*5 requests.*only 0\.0 %/);
  rmSync(folder, { recursive: true });
});

it('knows the kinds of pages', () => {
  const paths = ['/', '/codes/', '/codes/51/', '/checklists/', '/diagnose/map/', '/search/', '/p01/', '/about/'];
  expect(paths.map(kindOf)).toEqual(['home', 'codes', 'code', 'checklist', 'diagnosis', 'search', 'redirect', 'other']);
});
