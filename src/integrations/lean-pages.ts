/**
 * The last step over the finished pages: one style block with what the kind of page uses, every script once and when it is
 * needed, and the policy cut down to the page's own hashes. Reads each page twice instead of holding all of them.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownPolicy } from '../hosting/own-policy.ts';
import { entriesIn, withLaterScripts, withoutEntries } from './few-scripts.ts';
import { classesIn, usedStyles, wordsIn } from './used-styles.ts';

interface Kind {
  css: string;
  classes: Set<string>;
  /** Values of `style` attributes, which may name custom properties. */
  styles: string;
  lean?: string;
}

/** Parts of drawings, which may close themselves. */
const emptyPart = /><\/(?:circle|line|path|rect)>/g;
const styleBlock = /<style[^>]*>([\s\S]*?)<\/style>/g;

export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:generated': ({ dir, logger }) => {
        const kinds = makeLean(fileURLToPath(dir), ownPolicy);
        logger.info(`${kinds} kinds of pages carry only their own styles`);
      },
    },
  };
}

/**
 * Rewrites all pages of a folder and deletes the entries.
 * @param finish the last change to the text of each page.
 * @returns how many kinds of pages there are.
 */
export function makeLean(folder: string, finish = (html: string) => html): number {
  const scripts = join(folder, '_astro');
  const entries = entriesIn(scripts);
  const pages = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort();
  const kinds = new Map<string, Kind>();
  for (const page of pages) learn(kinds, page, readFileSync(join(folder, page), 'utf8'));
  const words = scriptWords(scripts);
  const known = new Map<string, string>();
  for (const kind of kinds.values()) kind.lean = leanStyles(kind, words, known);
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    const { lean } = kinds.get(kindOf(page, html)) ?? {};
    const light = withLaterScripts(withoutEntries(html, entries)).replace(emptyPart, '/>');
    writeFileSync(join(folder, page), finish(withStyle(light, lean)));
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

/** Kinds that use the same, such as the short addresses of all articles, are worked out once. */
function leanStyles({ css, classes, styles }: Kind, words: Set<string>, known: Map<string, string>): string {
  const key = [css, [...classes].sort().join(' '), styles].join('\n');
  const lean = known.get(key) ?? usedStyles(css, new Set([...classes, ...words]), styles);
  known.set(key, lean);
  return lean;
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
