/** Our filters beside those that Pagefind makes of the same records. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { afterAll, expect, it } from 'vitest';
import { SearchFilters } from './search-filters.ts';

const base = mkdtempSync(join(tmpdir(), 'search-filters-'));
afterAll(() => rmSync(base, { recursive: true }));

/** Enough sections for numbers of one, two and three bytes. */
const sections = Array.from({ length: 300 }, (_, index) => ({
  s1: ['续费', index % 2 ? '=续费' : '#续费'],
  s10: [`${index}`],
  s2: index % 7 ? ['pos'] : ['pos', '机器'],
}));

/** What Pagefind writes for the sections, in a folder of its own. */
async function pagefind(folder: string, withFilters: boolean): Promise<string> {
  const outputPath = join(base, folder);
  const { index } = await createIndex({});
  for (const [number, filters] of sections.entries())
    await index?.addCustomRecord({
      url: `/${number}/`,
      content: 'x',
      language: 'und',
      filters: withFilters ? filters : { text: [`${number}`] },
    });
  await index?.writeFiles({ outputPath });
  await index?.deleteIndex();
  return outputPath;
}

/** What stands in the filters, without the names of the files. */
const contents = (folder: string) =>
  readdirSync(join(folder, 'filter'))
    .map((file) => gunzipSync(readFileSync(join(folder, 'filter', file))).toString('base64'))
    .sort();

it('writes the filters that Pagefind writes, byte for byte, and nothing else', async () => {
  const theirs = await pagefind('theirs', true);
  const ours = await pagefind('ours', false);
  const filters = new SearchFilters();
  for (const section of sections) {
    for (const [filter, values] of Object.entries(section)) for (const value of values) filters.add(filter, value);
    filters.next();
  }
  expect(contents(ours)).not.toEqual(contents(theirs));
  await filters.write(ours);
  expect(contents(ours)).toEqual(contents(theirs));
});
