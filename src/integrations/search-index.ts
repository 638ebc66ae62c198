import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import { pairs } from '../search/grams.ts';
import type { LettersFile, NamesFile } from '../search/names.ts';
import { headingValue, pageOf, shardOf, writtenValue } from '../search/shards.ts';
import { createSpelling, type Spelling } from '../search/spelling.ts';
import { type PageSection, sectionsOf } from './search-sections.ts';

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
  const sections = pagesOf(folder).flatMap(({ html, path }) => sectionsOf(html, path));
  if (sections.length === 0) throw new Error(`no section to index under ${folder}`);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const spelling = createSpelling({ characters, ...names });
  for (const section of sections) await addSection(index, section, spelling);
  const outputPath = join(folder, 'pagefind');
  await index.writeFiles({ outputPath });
  writeFileSync(join(outputPath, 'owners.json'), JSON.stringify(ownersOf(outputPath, names)));
  return sections.length;
}

function pagesOf(folder: string): { html: string; path: string }[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ html: readFileSync(join(folder, file), 'utf8'), path: `/${file.replace(/index\.html$/, '')}` }));
}

/** Pagefind keeps the text for excerpts and is asked only through the filters; as Chinese it would cut the text into words. */
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
  const { url, text: content, title } = section;
  const { errors } = await index.addCustomRecord({ url, content, language: 'und', meta: { title }, filters });
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}

/** For every section, ordered by Pagefind's id, the page it belongs to: saves a request per candidate. */
function ownersOf(folder: string, { pages }: NamesFile): { pages: string[]; owners: number[] } {
  const urls = new Set(pages.map(([, url]) => url));
  const found = readdirSync(join(folder, 'fragment'))
    .sort()
    .map((file) => pageOf(urlOfFragment(join(folder, 'fragment', file)), urls));
  const unnamed = [...new Set(found.filter((url) => !urls.has(url)))];
  const all = [...urls, ...unnamed];
  return { pages: unnamed, owners: found.map((url) => all.indexOf(url)) };
}

/** A fragment is gzipped JSON behind a signature. */
function urlOfFragment(file: string): string {
  const text = gunzipSync(readFileSync(file))
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
  return (JSON.parse(text) as { url: string }).url;
}
