import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type PageSection, sectionsOf } from './search-sections.ts';

type Kept = Record<string, PageSection[]>;

/** Sections of pages, kept between builds under the content of the page and of the code that cuts it. */
export class SectionStore {
  private readonly file: string;
  private readonly last: Kept;
  private readonly next: Kept = {};

  /** @param file may be missing, broken or of another version of the code; then everything is cut anew. */
  constructor(file: string) {
    this.file = file;
    this.last = readKept(file);
  }

  sectionsOf(html: string, path: string): PageSection[] {
    const key = digest(cutter, path, html);
    const sections = this.last[key] ?? sectionsOf(html, path);
    this.next[key] = sections;
    return sections;
  }

  /** Keeps what this build used, and nothing else. */
  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.next));
  }
}

/** What decides how a page is cut: our module and the parser. */
const cutter = digest(
  readFileSync(new URL('./search-sections.ts', import.meta.url)),
  readFileSync(createRequire(import.meta.url).resolve('node-html-parser')),
);

function digest(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}

function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return {};
  }
}
