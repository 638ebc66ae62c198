import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type LettersFile, type NamesFile, packPages } from '../search/names.ts';
import { SearchBuild } from './search-build.ts';

const base = mkdtempSync(join(tmpdir(), 'search-build-'));
afterAll(() => rmSync(base, { recursive: true }));

const article = (title: string, text: string) =>
  `<main data-pagefind-body><h1>${title}</h1><p>${text}</p><h2 id="why"><span>原因</span></h2><p>${text}到期</p></main>`;
const pages = {
  '/problems/late/': article('续不了费', '先收款'),
  '/problems/paper/': article('不出纸', '换一卷'),
  '/about/': article('关于', '谁写的'),
};
const name = { kind: 'problem' as const, description: '', number: '', names: [] };
const names: NamesFile = {
  groups: [['续费', '缴费']],
  fillers: [],
  pages: packPages([
    { ...name, url: '/problems/late/', title: '续不了费' },
    { ...name, url: '/problems/paper/', title: '不出纸' },
  ]),
};
const letters: LettersFile = { characters: '' };

/** Files of an index as text; `told` are the pages that arrive before the end, in that order. */
async function indexed(folder: string, told: string[], cache: string): Promise<Record<string, string>> {
  const dist = join(base, folder);
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(join(dist, path), { recursive: true });
    writeFileSync(join(dist, path, 'index.html'), html);
  }
  const build = new SearchBuild(names, letters, join(base, cache));
  for (const path of told) build.page(path, pages[path as keyof typeof pages]);
  build.rest(dist);
  expect(await build.finish(dist)).toBe(6);
  const files = readdirSync(join(dist, 'pagefind'), { recursive: true }).map(String).sort();
  return Object.fromEntries(
    files
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => [file, readFileSync(join(dist, 'pagefind', file), 'base64')]),
  );
}

it('makes the same index byte for byte from any order, from the folder and from kept sections', async () => {
  const paths = Object.keys(pages);
  const clean = await indexed('clean', [], 'clean.json');
  expect(await indexed('order', paths.toReversed(), 'order.json')).toEqual(clean);
  expect(await indexed('kept', paths.slice(1), 'clean.json')).toEqual(clean);
});

it('cuts anew what the kept sections do not know, and survives a broken file', async () => {
  writeFileSync(join(base, 'broken.json'), '{"half');
  expect(await indexed('broken', [], 'broken.json')).toEqual(await indexed('again', [], 'broken.json'));
});
