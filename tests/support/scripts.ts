/** The scripts that a built page loads: before anybody touches it, and with the first touch. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPage } from './pages.ts';

/** Module files that load untouched and what they import, each once; loaded on use (`import()`) does not count. */
export function scriptsOf({ root }: BuiltPage, folder = 'dist'): string[] {
  const sources = root.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  const inline = root.querySelectorAll('script[type=module]:not([src])').map((script) => script.textContent);
  return closureOf([...sources, ...inline.flatMap(importsOf)], folder);
}

/** Module files that the first touch loads (`src/client/first-touch.ts`), in the same way. */
export function laterScriptsOf({ root }: BuiltPage, folder = 'dist'): string[] {
  const later = root.querySelectorAll('script[data-later]').map((script) => script.getAttribute('data-later') ?? '');
  const files = later.flatMap((sources) => sources.split(' '));
  return closureOf(
    files.filter((file) => file.endsWith('.js')),
    folder,
  );
}

function closureOf(sources: string[], folder: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const next of importsOf(readFileSync(join(folder, file), 'utf8')))
      follow(posix.join(posix.dirname(file), next));
  };
  for (const source of sources) follow(source);
  return [...found];
}

/** Bytes before anybody touches the page: inline scripts and files. */
export function compressedSize(page: BuiltPage, folder = 'dist'): number {
  const inline = page.root.querySelectorAll('script:not([src]):not([type]), script[type=module]:not([src])');
  return filesSize(scriptsOf(page, folder), folder) + sum(inline.map((script) => gzipSize(script.textContent)));
}

/** Bytes of the files as a server sends them, each compressed by itself. */
export function filesSize(files: string[], folder = 'dist'): number {
  return sum(files.map((file) => gzipSize(readFileSync(join(folder, file), 'utf8'))));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

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
