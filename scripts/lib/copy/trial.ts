/** One thing that a copy of the project must get right. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes the copy at `root` before it is built; what it gives back finds the faults of the built site, one a line. */
export type Trial = (root: string) => (dist: string) => string[];

/** Texts of the files under `content/`, by their path there. */
export type Texts = Map<string, string>;

const contentOf = (root: string) => join(root, 'content');

export function readTexts(root: string): Texts {
  const files = readdirSync(contentOf(root), { recursive: true }).map(String).sort();
  const texts = files.filter((file) => /\.(mdx|yaml)$/.test(file));
  return new Map(texts.map((file) => [file, readFileSync(join(contentOf(root), file), 'utf8')]));
}

/** Writes `after` over the texts that are there; files that it no longer has go. */
export function writeTexts(root: string, after: Texts): void {
  for (const file of readTexts(root).keys()) if (!after.has(file)) rmSync(join(contentOf(root), file));
  for (const [file, text] of after) writeFileSync(join(contentOf(root), file), text);
}

/** A file of the built site, empty when it is not there: then everything it should say is missing. */
export function readBuilt(dist: string, file: string): string {
  try {
    return readFileSync(join(dist, file), 'utf8');
  } catch {
    return '';
  }
}
