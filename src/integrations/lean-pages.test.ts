import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beforePaint } from '../client/before-paint.ts';
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

it('gives what only scripts make, and what templates hold, a style sheet that comes with the scripts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lean-pages-'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/site.x.js'), 'element.className="made";');
  const styles = '<style>p{x:y}.a{x:y}.made{x:y}.held{x:y}.gone{x:y}</style>';
  const body = `<p class="a"><template><p class="held"></template>${tag('site.x')}`;
  writeFileSync(join(folder, 'index.html'), `${styles}<script>${beforePaint}</script>${body}`);
  makeLean(folder);
  const [later = ''] = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.css'));
  expect(readFileSync(join(folder, '_astro', later), 'utf8')).toBe('.made{x:y}\n.held{x:y}');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('<style>p{x:y}.a{x:y}</style>');
  expect(page).toContain(`<script data-later="/_astro/site.x.js /_astro/${later}">`);
  rmSync(folder, { recursive: true });
});
