/** Our files beside those that Pagefind makes of the same records. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PagefindFiles } from './pagefind-files.ts';

const base = mkdtempSync(join(tmpdir(), 'pagefind-files-'));
afterAll(() => rmSync(base, { recursive: true }));

/** Enough records for numbers of one, two and three bytes. */
const records = Array.from({ length: 300 }, (_, index) => ({
  section: { url: `/${index}/`, title: '续不了费', heading: '', text: `第 ${index} 段` },
  filters: {
    s1: ['续费', index % 2 ? '=续费' : '#续费'],
    s10: [`${index}`],
    s2: index % 7 ? ['pos'] : ['pos', '机器'],
  },
}));
function filterOf(value: string): string {
  if (/^\d+$/.test(value)) return 's10';
  return value.endsWith('续费') ? 's1' : 's2';
}
const ours = join(base, 'ours');
const theirs = join(base, 'theirs');

beforeAll(async () => {
  const files = new PagefindFiles(ours, filterOf);
  for (const { section, filters } of records) files.add(section, Object.values(filters).flat());
  await files.finish();
  const { index } = await createIndex({});
  for (const { section, filters } of records) {
    const { url, title, text } = section;
    await index?.addCustomRecord({ url, content: text, language: 'und', meta: { title }, filters });
  }
  await index?.writeFiles({ outputPath: theirs });
  await index?.deleteIndex();
});

const open = (file: string) => gunzipSync(readFileSync(file)).subarray('pagefind_dcd'.length);
const inside = (folder: string, kind: string) =>
  readdirSync(join(folder, kind))
    .map((file) => open(join(folder, kind, file)))
    .sort(Buffer.compare);

it('holds the same filters byte for byte', () => {
  expect(inside(ours, 'filter')).toEqual(inside(theirs, 'filter'));
});

it('holds the same texts, without counting words and repeating filters', () => {
  const fragments = (folder: string) =>
    inside(folder, 'fragment').map((text) => ({ ...JSON.parse(`${text}`), word_count: 1, filters: {} }));
  expect(fragments(ours)).toEqual(fragments(theirs));
});

it('leads the engine to both as Pagefind does', () => {
  const list = (folder: string) => {
    const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    const { hash, ...rest } = entry.languages.und;
    const [version, recorded, , filters, ...others] = decode(open(join(folder, `pagefind.${hash}.pf_meta`)));
    const urls = recorded.map(([file]: string[]) => urlOf(folder, `${file}`));
    const named = filters.map(
      ([name, file]: string[]) => decode(open(join(folder, 'filter', `${file}.pf_filter`)))[0] === name,
    );
    return { entry: { ...entry, languages: rest }, version, urls, named, others };
  };
  expect(list(ours)).toEqual(list(theirs));
});

it('brings the engine, and no interface of its own', () => {
  const files = readdirSync(ours).filter((file) => !/\.pf_meta$|^f/.test(file));
  expect(files.sort()).toEqual(['pagefind-entry.json', 'pagefind-worker.js', 'pagefind.js', 'wasm.unknown.pagefind']);
});

const urlOf = (folder: string, file: string) =>
  JSON.parse(`${open(join(folder, 'fragment', `${basename(file)}.pf_fragment`))}`).url;
