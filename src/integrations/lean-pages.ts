/**
 * The last step over the finished pages: one style block with what the kind of page shows, every script once and when it
 * is needed, and the policy cut down to the page's own hashes. Styles of what only scripts make come with those scripts.
 * Reads each page twice instead of holding all of them, a byte as a character: nothing but marks and names is looked
 * at, and a megabyte of Chinese takes long to decode and encode again.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownPolicy } from '../hosting/own-policy.ts';
import { entriesIn, isRead, withLaterScripts, withoutEntries } from './few-scripts.ts';
import { classesIn, cutStyles, usedStyles, wordsIn } from './used-styles.ts';

interface Kind {
  css: string;
  /** Scripts wait for the reader. */
  waits: boolean;
  classes: Set<string>;
  /** Classes outside templates. */
  shown: Set<string>;
  /** Values of `style` attributes, which may name custom properties. */
  styles: string;
  lean: { now: string; later: string[] };
}

const bytes = 'latin1';

/** Parts of drawings, which may close themselves. */
const emptyPart = /><\/(?:circle|line|path|rect)>/g;
const template = /<template[\s\S]*?<\/template>/g;
const styleBlock = /<style[^>]*>([\s\S]*?)<\/style>/g;

export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:generated': ({ dir, logger }) => {
        const kinds = makeLean(fileURLToPath(dir), (html) => ownPolicy(html, bytes));
        logger.info(`${kinds} kinds of pages carry only their own styles`);
      },
    },
  };
}

/**
 * Rewrites all pages of a folder and deletes the entries.
 * @param finish the last change to each page, a byte as a character.
 * @returns how many kinds of pages there are.
 */
export function makeLean(folder: string, finish = (html: string) => html): number {
  const scripts = join(folder, '_astro');
  const entries = entriesIn(scripts);
  const pages = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .sort();
  const read = (page: string) => withoutEntries(readFileSync(join(folder, page), bytes), entries);
  const kinds = new Map<string, Kind>();
  for (const page of pages) learn(kinds, page, read(page));
  cutAll([...kinds.values()], scriptWords(scripts));
  const later = writeLater(scripts, [...kinds.values()]);
  for (const page of pages) {
    const html = read(page);
    const light = withLaterScripts(html, later).replace(emptyPart, '/>');
    writeFileSync(join(folder, page), finish(withStyle(light, kinds.get(kindOf(page, html))?.lean.now)), bytes);
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
  const kind = kinds.get(key) ?? newKind(html);
  kinds.set(key, kind);
  classesIn(html, kind.classes);
  if (kind.waits) classesIn(html.replace(template, ''), kind.shown);
  for (const [style] of html.matchAll(/\sstyle="[^"]*"/g)) kind.styles += style;
}

function newKind(html: string): Kind {
  const lean = { now: '', later: [] };
  return { css: styleOf(html), waits: isRead(html), classes: new Set(), shown: new Set(), styles: '', lean };
}

/** Kinds that use the same, such as the short addresses of all articles, are worked out once. */
function cutAll(kinds: Kind[], words: Set<string>): void {
  const known = new Map<string, Kind['lean']>();
  for (const kind of kinds) {
    const { css, waits, classes, shown, styles } = kind;
    const key = [css, ...[classes, shown].map((names) => [...names].sort().join(' ')), styles].join('\n');
    const whole = () => usedStyles(css, new Set([...classes, ...words]), styles);
    kind.lean = known.get(key) ?? (waits ? cutStyles(whole(), shown) : { now: whole(), later: [] });
    known.set(key, kind.lean);
  }
}

/** One file for all pages whose scripts wait. @returns its address, if there is anything in it. */
function writeLater(scripts: string, kinds: Kind[]): string[] {
  const css = [...new Set(kinds.flatMap(({ lean }) => lean.later))].join('\n');
  if (css === '') return [];
  const name = `later.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  writeFileSync(join(scripts, name), css, bytes);
  return [`/_astro/${name}`];
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
