/**
 * The search index, made while pages arrive: cut into sections, spelled, handed to Pagefind in the order of the names.
 * Runs in a thread of its own (`search-thread.ts`), beside the drawing of the pages.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import { pairs } from '../search/grams.ts';
import { type LettersFile, type NamesFile, unpackPages } from '../search/names.ts';
import { headingValue, type Owners, pageOf, shardOf, writtenValue } from '../search/shards.ts';
import { createSpelling, type Spelling } from '../search/spelling.ts';
import { SearchFilters, signature } from './search-filters.ts';
import { SectionStore } from './search-section-store.ts';
import type { PageSection } from './search-sections.ts';

/** Pagefind drops a section without a word. */
const noText = 'x';
/** Records on their way to Pagefind, and fragments rewritten, at the same time. */
const atOnce = 32;

/** Names and letters come first, pages in any order, `rest`, then `finish`, which looks at no page any more. */
export class SearchBuild {
  private readonly pages = new Map<string, PageSection[]>();
  private readonly store: SectionStore;
  private readonly counts: number[] = [];
  private readonly filters = new SearchFilters();
  private readonly texts = new Map<string, string>();
  private readonly index: Promise<PagefindIndex>;
  private readonly spelling: Spelling;
  private readonly named: string[];
  private readonly known: Set<string>;
  private work: Promise<unknown>;
  private readonly underWay: Promise<void>[] = [];

  /** @param cache file that keeps the sections of pages between builds. */
  constructor(names: NamesFile, { characters }: LettersFile, cache: string) {
    this.store = new SectionStore(cache);
    this.spelling = createSpelling({ characters, ...names });
    this.known = new Set(unpackPages(names.pages).map(({ url }) => url));
    this.named = [...this.known];
    this.index = startPagefind();
    this.work = this.index;
  }

  /** @param path address of the page, such as `/problems/renewal-failed/`. */
  page(path: string, html: string): void {
    if (this.pages.has(path)) return;
    this.pages.set(path, this.store.sectionsOf(html, path));
    this.feed();
  }

  /** Pages of the folder that did not arrive, such as those kept from the last build. */
  rest(folder: string): void {
    for (const { path, file } of pagesOf(folder))
      if (!this.pages.has(path)) this.page(path, readFileSync(file, 'utf8'));
  }

  /** Writes `pagefind/` into the folder. @returns the number of sections. @throws when there are none. */
  async finish(folder: string): Promise<number> {
    this.feed(true);
    const unnamed = this.unnamed();
    for (const url of unnamed) this.owner(url);
    await this.work;
    await Promise.all(this.underWay);
    if (this.texts.size === 0) throw new Error(`no section to index under ${folder}`);
    const outputPath = join(folder, 'pagefind');
    await (await this.index).writeFiles({ outputPath });
    await this.filters.write(outputPath);
    await lighten(join(outputPath, 'fragment'), this.texts);
    const owners: Owners = { unnamed, counts: this.counts };
    writeFileSync(join(outputPath, 'owners.json'), JSON.stringify(owners));
    this.store.save();
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** Hands over the next named pages that are here; at the end a name without a page has no sections. */
  private feed(end = false): void {
    while (this.counts.length < this.named.length) {
      const url = this.named[this.counts.length] ?? '';
      if (!end && !this.pages.has(pathOf(url))) return;
      this.owner(url);
    }
  }

  /** In the order of the files, so that a count per page tells the browser which page each section belongs to. */
  private unnamed(): string[] {
    const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);
    const byFile = [...this.pages].sort(([a], [b]) => (fileOf(a) < fileOf(b) ? -1 : 1));
    const sections = byFile.flatMap(([, own]) => own);
    const owners = sections.map(({ url }) => pageOf(url, this.known));
    return [...new Set(owners)].filter((url) => !this.known.has(url));
  }

  private owner(url: string): void {
    const sections = (this.pages.get(pathOf(url)) ?? []).filter((section) => pageOf(section.url, this.known) === url);
    this.counts.push(sections.length);
    for (const section of sections) {
      for (const [pair, value] of valuesOf(section, this.spelling)) this.filters.add(shardOf(pair), value);
      this.filters.next();
      this.texts.set(section.url, section.text);
      this.work = this.work.then(() => this.handOver(section));
    }
  }

  /** Pagefind takes records in the order in which they are sent; some are under way, so that neither side waits. */
  private async handOver(section: PageSection): Promise<void> {
    const added = addSection(await this.index, section);
    // Whoever waits for it hears of an error.
    added.catch(() => {});
    this.underWay.push(added);
    if (this.underWay.length > atOnce) await this.underWay.shift();
  }
}

function pathOf(url: string): string {
  return url.split('#')[0] ?? url;
}

async function startPagefind(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}

function pagesOf(folder: string): { file: string; path: string }[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ file: join(folder, file), path: `/${file.replace(/index\.html$/, '')}` }));
}

/**
 * Pagefind gets no text, so that it makes no index of words; `lighten` puts the text where excerpts are read from. What
 * the text was goes into the name of the file, by a filter that `SearchFilters` puts out of the way.
 */
async function addSection(index: PagefindIndex, { url, title, text }: PageSection): Promise<void> {
  const filters = { text: [createHash('sha256').update(text).digest('base64url')] };
  const { errors } = await index.addCustomRecord({ url, content: noText, language: 'und', meta: { title }, filters });
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}

/** Values by which a section is found, each with the pair that says where it is kept. */
function valuesOf({ heading, text }: PageSection, spelling: Spelling): [pair: string, value: string][] {
  const inHeading = new Set(pairs(spelling.canonical(heading)));
  const meant = new Set([...inHeading, ...pairs(spelling.canonical(text))]);
  const written = new Set(pairs(spelling.plain(`${heading}\n${text}`)));
  return [
    ...[...meant].map((pair): [string, string] => [pair, pair]),
    ...[...inHeading].map((pair): [string, string] => [pair, headingValue(pair)]),
    ...[...written].filter((pair) => !meant.has(pair)).map((pair): [string, string] => [pair, writtenValue(pair)]),
  ];
}

/** Fragments, gzipped JSON behind a signature, get their text and lose the filter. */
async function lighten(folder: string, texts: Map<string, string>): Promise<void> {
  const files = readdirSync(folder).map((file) => join(folder, file));
  for (let start = 0; start < files.length; start += atOnce)
    await Promise.all(files.slice(start, start + atOnce).map((file) => lightenOne(file, texts)));
}

async function lightenOne(file: string, texts: Map<string, string>): Promise<void> {
  const fragment = (await promisify(gunzip)(await readFile(file))).toString('utf8');
  const data = JSON.parse(fragment.replace(signature, '')) as { url: string };
  const lighter = { ...data, content: texts.get(data.url), filters: {} };
  await writeFile(file, await promisify(gzip)(signature + JSON.stringify(lighter), { level: 9 }));
}
