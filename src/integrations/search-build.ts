/**
 * The search index, made while the sections of pages arrive: spelled, and written in the order of the names. Runs in a
 * thread of its own (`reading-thread.ts`), beside the drawing of the pages.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairs } from '../search/grams.ts';
import { type LettersFile, type NamesFile, unpackPages } from '../search/names.ts';
import { headingValue, type Owners, pageOf, shardOfValue, writtenValue } from '../search/shards.ts';
import { createSpelling, type Spelling } from '../search/spelling.ts';
import { PagefindFiles } from './pagefind-files.ts';
import type { PageSection } from './search-sections.ts';

/** Names and letters come first, pages in any order, then `finish`. */
export class SearchBuild {
  private readonly folder: string;
  private readonly files: PagefindFiles;
  private readonly pages = new Map<string, PageSection[]>();
  private readonly counts: number[] = [];
  private readonly spelling: Spelling;
  private readonly named: string[];
  private readonly known: Set<string>;

  /** @param folder where `pagefind/` is written. */
  constructor(names: NamesFile, { characters }: LettersFile, folder: string) {
    this.folder = join(folder, 'pagefind');
    this.files = new PagefindFiles(this.folder, shardOfValue);
    this.spelling = createSpelling({ characters, ...names });
    this.known = new Set(unpackPages(names.pages).map(({ url }) => url));
    this.named = [...this.known];
  }

  /** @param path address of the page, such as `/problems/renewal-failed/`. */
  page(path: string, sections: PageSection[]): void {
    if (this.pages.has(path)) return;
    this.pages.set(path, sections);
    this.feed();
  }

  /** @returns the number of sections. @throws when there are none. */
  async finish(): Promise<number> {
    this.feed(true);
    const unnamed = this.unnamed();
    for (const url of unnamed) this.owner(url);
    if (this.files.size === 0) throw new Error(`no section to index for ${this.folder}`);
    await this.files.finish();
    const owners: Owners = { unnamed, counts: this.counts };
    writeFileSync(join(this.folder, 'owners.json'), JSON.stringify(owners));
    return this.files.size;
  }

  /** Takes the next named pages that are here; at the end a name without a page has no sections. */
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
    for (const section of sections) this.files.add(section, valuesOf(section, this.spelling));
  }
}

function pathOf(url: string): string {
  return url.split('#')[0] ?? url;
}

/** Values by which a section is found, each once. */
function valuesOf({ heading, text }: PageSection, spelling: Spelling): string[] {
  const inHeading = new Set(pairs(spelling.canonical(heading)));
  const meant = new Set([...inHeading, ...pairs(spelling.canonical(text))]);
  const written = new Set(pairs(spelling.plain(`${heading}\n${text}`)));
  return [
    ...meant,
    ...[...inHeading].map(headingValue),
    ...[...written].filter((pair) => !meant.has(pair)).map(writtenValue),
  ];
}
