import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPage } from './page-reading.ts';
import { PageReadingStore } from './page-reading-store.ts';

const base = mkdtempSync(join(tmpdir(), 'page-reading-'));
afterAll(() => rmSync(base, { recursive: true }));

const path = '/problems/late/';
const head = `<link rel="canonical" href="https://x.test${path}"><link rel="alternate" type="text/markdown" href="https://x.test/problems/late.md">`;
const body =
  '<main data-pagefind-body><article><h1>续不了费</h1><svg><text>图</text></svg><p>先收款</p></article></main>';

it('reads sections, and the twin that the head names, without pictures', () => {
  expect(readPage(head + body, path)).toEqual({
    sections: [{ url: path, heading: '续不了费', title: '续不了费', text: '先收款' }],
    twin: { path: '/problems/late.md', text: `# 续不了费\n\n原文：<https://x.test${path}>\n\n先收款\n` },
  });
  expect(readPage(body, path).twin).toBeUndefined();
  expect(readPage('<main><h1>搜索</h1></main>', '/search/')).toEqual({ sections: [] });
  expect(() => readPage(`${head}<main></main>`, path)).toThrow('no article in https://x.test/problems/late/');
});

/** What a store with the file answers, and what it leaves in the file. */
function storedIn(file: string) {
  const store = new PageReadingStore(file);
  const reading = store.readPage(head + body, path);
  store.save();
  return { reading, kept: readFileSync(file, 'utf8') };
}

it('keeps what it has read, and gives it again only for the same page', () => {
  const file = join(base, 'kept.json');
  const { reading, kept } = storedIn(file);
  expect(reading).toEqual(readPage(head + body, path));
  writeFileSync(file, kept.replaceAll('先收款', '从文件来'));
  expect(storedIn(file).reading.sections[0]?.text).toBe('从文件来');
  expect(new PageReadingStore(file).readPage(`${head}${body} `, path)).toEqual(reading);
});

it('reads anew what a broken file does not know', () => {
  const file = join(base, 'broken.json');
  writeFileSync(file, '{"half');
  expect(storedIn(file).reading).toEqual(readPage(head + body, path));
});
