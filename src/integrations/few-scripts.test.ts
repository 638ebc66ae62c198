import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foldEntries, scriptGroups, withoutEntries } from './few-scripts.ts';

const tag = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

it('asks for every script once, and for no entry', () => {
  const entries = new Map([
    ['/_astro/a.js', ['/_astro/site.js']],
    ['/_astro/b.js', ['/_astro/site.js', '/_astro/article.js']],
  ]);
  expect(withoutEntries(`<p>${tag('a')}</p>${tag('b')}${tag('own')}`, entries)).toBe(
    `<p>${tag('site')}</p>${tag('article')}${tag('own')}`,
  );
});

it('deletes entries that only import and keeps scripts that do something', () => {
  const folder = mkdtempSync(join(tmpdir(), 'few-scripts-'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/a.js'), 'import"./site.js";');
  writeFileSync(join(folder, '_astro/site.js'), 'import"./x.js";go();');
  writeFileSync(join(folder, 'index.html'), tag('a'));
  expect(foldEntries(folder)).toBe(1);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(tag('site'));
  expect(readdirSync(join(folder, '_astro'))).toEqual(['site.js']);
  rmSync(folder, { recursive: true });
});

it('knows where a script belongs by its place', () => {
  const groupOf = (id: string) => scriptGroups.find(({ test }) => test.test(id))?.name;
  expect(groupOf('/x/src/client/island.ts')).toBe('site');
  expect(groupOf('/x/src/components/toc/toc.client.ts')).toBe('article');
  expect(groupOf('/x/src/components/diagnosis/diagnosis.client.ts')).toBe('tools');
  expect(groupOf('/x/src/components/search/search-view.ts')).toBeUndefined();
});
