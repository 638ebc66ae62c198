import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PageReading, readPage } from './page-reading.ts';

type Kept = Record<string, PageReading>;

/** Readings of pages, kept between builds under the content of the page and of the code that reads it. */
export class PageReadingStore {
  private readonly file: string;
  private readonly last: Kept;
  private readonly next: Kept = {};

  /** @param file may be missing, broken or of another version of the code; then everything is read anew. */
  constructor(file: string) {
    this.file = file;
    this.last = readKept(file);
  }

  readPage(html: string, path: string): PageReading {
    const key = digest(reader, path, html);
    const reading = this.last[key] ?? readPage(html, path);
    this.next[key] = reading;
    return reading;
  }

  /** Keeps what this build used, and nothing else. */
  save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.next));
  }
}

/** What decides how a page is read: our modules and the parser. */
const reader = digest(
  ...['page-reading.ts', 'search-sections.ts', '../export/markdown*.ts']
    .flatMap((pattern) => globSync(fileURLToPath(new URL(pattern, import.meta.url))).sort())
    .map((file) => readFileSync(file)),
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
