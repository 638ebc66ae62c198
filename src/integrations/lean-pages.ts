/**
 * The last step over the finished pages: one style block with what the kind of page uses, and
 * every script once. Reads each page twice instead of holding all of them.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { entriesIn, withoutEntries } from './few-scripts.ts';
import { classesIn, usedStyles, wordsIn } from './used-styles.ts';

interface Kind {
  css: string;
  classes: Set<string>;
  /** Values of `style` attributes, which may name custom properties. */
  styles: string;
  lean?: string;
}

const styleBlock = /<style[^>]*>([\s\S]*?)<\/style>/g;

export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:generated': ({ dir, logger }) => {
        const kinds = makeLean(fileURLToPath(dir));
        logger.info(`${kinds} kinds of pages carry only their own styles`);
      },
    },
  };
}

/** Rewrites all pages of a folder and deletes the entries. @returns how many kinds of pages there are. */
export function makeLean(folder: string): number {
  const scripts = join(folder, '_astro');
  const entries = entriesIn(scripts);
  const pages = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort();
  const kinds = new Map<string, Kind>();
  for (const page of pages) learn(kinds, page, readFileSync(join(folder, page), 'utf8'));
  const words = scriptWords(scripts);
  for (const kind of kinds.values())
    kind.lean = usedStyles(kind.css, new Set([...kind.classes, ...words]), kind.styles);
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    writeFileSync(join(folder, page), withStyle(withoutEntries(html, entries), kinds.get(kindOf(page, html))?.lean));
  }
  for (const entry of entries.keys()) rmSync(join(folder, entry));
  return kinds.size;
}

/** Pages of one section with the same style sheets. */
function kindOf(page: string, html: string): string {
  return `${page.split('/').length > 2 ? page.split('/')[0] : page}\n${styleOf(html)}`;
}

function styleOf(html: string): string {
  return [...html.matchAll(styleBlock)].map(([, css]) => css).join('\n');
}

function learn(kinds: Map<string, Kind>, page: string, html: string): void {
  const key = kindOf(page, html);
  const kind = kinds.get(key) ?? { css: styleOf(html), classes: new Set<string>(), styles: '' };
  kinds.set(key, kind);
  classesIn(html, kind.classes);
  for (const [style] of html.matchAll(/\sstyle="[^"]*"/g)) kind.styles += style;
}

/** Classes that a script gives to what it makes. */
function scriptWords(folder: string): Set<string> {
  const words = new Set<string>();
  if (!existsSync(folder)) return words;
  for (const file of readdirSync(folder))
    if (file.endsWith('.js')) wordsIn(readFileSync(join(folder, file), 'utf8'), words);
  return words;
}

/** The style sheet in place of the first block, none in place of the others. */
function withStyle(html: string, css = ''): string {
  let placed = false;
  return html.replace(styleBlock, () => {
    const block = placed || css === '' ? '' : `<style>${css}</style>`;
    placed = true;
    return block;
  });
}
