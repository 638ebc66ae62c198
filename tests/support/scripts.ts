/** The scripts that a built page loads before anybody touches it. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPage } from './pages.ts';

/** Module files of the page and what they import, each once; loaded on use (`import()`) does not count. */
export function scriptsOf({ root }: BuiltPage, folder = 'dist'): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const next of importsOf(readFileSync(join(folder, file), 'utf8')))
      follow(posix.join(posix.dirname(file), next));
  };
  for (const script of root.querySelectorAll('script[src]')) follow(script.getAttribute('src') ?? '');
  for (const script of root.querySelectorAll('script[type=module]:not([src])'))
    for (const next of importsOf(script.textContent)) follow(next);
  return [...found];
}

/** Bytes of the files as a server sends them, each compressed by itself, and of inline modules. */
export function compressedSize(page: BuiltPage, folder = 'dist'): number {
  const inline = page.root.querySelectorAll('script[type=module]:not([src])').map((script) => script.textContent);
  const files = scriptsOf(page, folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...inline, ...files].reduce((total, code) => total + gzipSize(code), 0);
}

const sizes = new Map<string, number>();

/** Pages share their scripts, so each is compressed once. */
function gzipSize(code: string): number {
  const size = sizes.get(code) ?? gzipSync(code, { level: 9 }).length;
  sizes.set(code, size);
  return size;
}

/** Static imports of a bundled module: `import{a as b}from"./x.js"`, `import"./x.js"`, `export…from`. */
export function importsOf(code: string): string[] {
  const statements = code.matchAll(/(?:\bfrom|\bimport)\s*(["'`])([^"'`]+\.js)\1/g);
  return [...statements].map(([, , file]) => file as string);
}
