import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import { pairs } from '../search/grams.ts';
import { type LettersFile, type NamesFile, unpackPages } from '../search/names.ts';
import { headingValue, type Owners, pageOf, shardOf, writtenValue } from '../search/shards.ts';
import { createSpelling, type Spelling } from '../search/spelling.ts';
import { type PageSection, sectionsOf } from './search-sections.ts';

const signature = 'pagefind_dcd';
/** Pagefind drops a section without a word. */
const noText = 'x';

/**
 * Builds the Pagefind index from the finished pages. The development server has no finished
 * pages, so it serves the index of the last build.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const sections = await indexPages(fileURLToPath(dir));
        logger.info(`${sections} sections indexed for search`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const last = fileURLToPath(new URL('../../dist/', import.meta.url));
        if (!existsSync(`${last}pagefind`)) logger.warn('no search index yet: run `npm run build` once');
        const serve = sirv(last, { dev: true });
        server.middlewares.use((request, response, next) =>
          request.url?.startsWith('/pagefind/') ? serve(request, response, next) : next(),
        );
      },
    },
  };
}

async function indexPages(folder: string): Promise<number> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const names = read('search-names.json') as NamesFile;
  const { characters } = read('search-letters.json') as LettersFile;
  const found = pagesOf(folder).flatMap(({ html, path }) => sectionsOf(html, path));
  if (found.length === 0) throw new Error(`no section to index under ${folder}`);
  const { sections, owners } = inOrder(found, names);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const spelling = createSpelling({ characters, ...names });
  for (const section of sections) await addSection(index, section, spelling);
  const outputPath = join(folder, 'pagefind');
  await index.writeFiles({ outputPath });
  const texts = new Map(sections.map(({ url, text }) => [url, text]));
  lighten(join(outputPath, 'fragment'), texts);
  writeFileSync(join(outputPath, 'owners.json'), JSON.stringify(owners));
  return sections.length;
}

/** Sections in the order of the names, so that a count per page tells the browser which page each belongs to. */
function inOrder(found: PageSection[], { pages }: NamesFile): { sections: PageSection[]; owners: Owners } {
  const named = unpackPages(pages).map(({ url }) => url);
  const urls = new Set(named);
  const byOwner = Map.groupBy(found, ({ url }) => pageOf(url, urls));
  const unnamed = [...byOwner.keys()].filter((url) => !urls.has(url));
  const lists = [...urls, ...unnamed].map((url) => byOwner.get(url) ?? []);
  return { sections: lists.flat(), owners: { unnamed, counts: lists.map(({ length }) => length) } };
}

function pagesOf(folder: string): { html: string; path: string }[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ html: readFileSync(join(folder, file), 'utf8'), path: `/${file.replace(/index\.html$/, '')}` }));
}

/**
 * Pagefind is asked only through the filters, for as Chinese it would cut the text into words. It gets no
 * text, so that it makes no index of words; `lighten` puts the text where excerpts are read from.
 */
async function addSection(index: PagefindIndex, section: PageSection, spelling: Spelling): Promise<void> {
  const filters: Record<string, string[]> = {};
  const put = (pair: string, value: string) => {
    filters[shardOf(pair)] = [...(filters[shardOf(pair)] ?? []), value];
  };
  const heading = pairs(spelling.canonical(section.heading));
  const meant = new Set([...heading, ...pairs(spelling.canonical(section.text))]);
  const written = pairs(spelling.plain(`${section.heading}\n${section.text}`));
  for (const pair of meant) put(pair, pair);
  for (const pair of new Set(heading)) put(pair, headingValue(pair));
  for (const pair of new Set(written)) if (!meant.has(pair)) put(pair, writtenValue(pair));
  const { url, title } = section;
  const { errors } = await index.addCustomRecord({ url, content: noText, language: 'und', meta: { title }, filters });
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}

/** Fragments, gzipped JSON behind a signature, get their text and lose the filters, which nobody reads there. */
function lighten(folder: string, texts: Map<string, string>): void {
  for (const file of readdirSync(folder)) {
    const fragment = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    const data = JSON.parse(fragment.replace(signature, '')) as { url: string };
    const lighter = { ...data, content: texts.get(data.url), filters: {} };
    writeFileSync(join(folder, file), gzipSync(signature + JSON.stringify(lighter), { level: 9 }));
  }
}
