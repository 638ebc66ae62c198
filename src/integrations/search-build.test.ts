import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type LettersFile, type NamesFile, packPages } from '../search/names.ts';
import { SearchBuild } from './search-build.ts';

const base = mkdtempSync(join(tmpdir(), 'search-build-'));
afterAll(() => rmSync(base, { recursive: true }));

const page = (path: string, title: string, text: string) => ({
  path,
  sections: [
    { url: path, heading: title, title, text },
    { url: `${path}#why`, heading: '原因', title, text: `${text}到期` },
  ],
});
const pages = [
  page('/problems/late/', '续不了费', '先收款'),
  page('/problems/paper/', '不出纸', '换一卷'),
  page('/about/', '关于', '谁写的'),
];
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

/** Files of an index in base64; the pages come in the order given. */
async function indexed(folder: string, told: typeof pages): Promise<Record<string, string>> {
  const build = new SearchBuild(names, letters, join(base, folder));
  for (const { path, sections } of told) build.page(path, sections);
  expect(await build.finish()).toBe(6);
  return filesOf(join(base, folder, 'pagefind'));
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    files.filter((file) => /\.\w+$/.test(file)).map((file) => [file, readFileSync(join(folder, file), 'base64')]),
  );
}

it('makes the same index byte for byte from any order', async () => {
  expect(await indexed('order', pages.toReversed())).toEqual(await indexed('clean', pages));
});

it('names a section’s file by its text, so that no browser keeps an old one', async () => {
  const before = Object.keys(await indexed('before', pages));
  const edited = page('/problems/late/', '续不了费', '先退款');
  const after = Object.keys(await indexed('after', [edited, ...pages.slice(1)]));
  const fragments = (files: string[]) => files.filter((file) => file.startsWith('fragment/'));
  expect(fragments(after).filter((file) => before.includes(file))).toHaveLength(4);
  expect(fragments(after)).toHaveLength(6);
});
