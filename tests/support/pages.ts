/** The pages of the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { redirectTarget } from '../../src/published/page-facts.ts';

export interface BuiltPage {
  /** Address, e.g. `/problems/renewal-failed/`. */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Every page that is read under a folder. @throws when there is none: an empty site must not pass. */
export function builtPages(folder = 'dist'): BuiltPage[] {
  return htmlFiles(folder).filter(({ html }) => !redirectTarget(html));
}

/** The pages that only lead to another address. */
export function redirectPages(folder = 'dist'): BuiltPage[] {
  return htmlFiles(folder).filter(({ html }) => redirectTarget(html));
}

const readBefore = new Map<string, BuiltPage[]>();

function htmlFiles(folder: string): BuiltPage[] {
  const pages = readBefore.get(folder) ?? readHtml(folder);
  readBefore.set(folder, pages);
  return pages;
}

function readHtml(folder: string): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'));
  if (files.length === 0) throw new Error(`no pages under ${folder}: build first`);
  return files.sort().map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return { path: `/${file.replace(/index\.html$/, '')}`, html, root: parse(html) };
  });
}
