/**
 * The Chinese font of the pictures. It comes as a hundred files, each for some of the characters;
 * only those that are needed are opened. A fresh machine has no Chinese font of its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** Opens the fonts for these texts and gives the list of families for a canvas. @throws for a character without shape. */
export function openFonts(texts: readonly string[]): string {
  const ranges = readRanges();
  const families = new Set<string>();
  for (const character of new Set(texts.join(''))) families.add(`share-${partOf(character, ranges)}`);
  for (const family of families) {
    if (GlobalFonts.has(family)) continue;
    GlobalFonts.registerFromPath(join(folder, `files/noto-sans-sc-${family.slice(6)}-wght-normal.woff2`), family);
  }
  return [...families].sort().join(', ');
}

interface Range {
  part: string;
  first: number;
  last: number;
}

/** `unicode.json` of the package: `{"[4]": "U+1f1e9-1f1f5,U+1f21a", "latin": …}`. */
function readRanges(): Range[] {
  const parts = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(parts).flatMap(([name, list]) =>
    list.split(',').map((range) => {
      const [first = '', last = first] = range.slice(2).split('-');
      return { part: name.replace(/[[\]]/g, ''), first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
    }),
  );
}

function partOf(character: string, ranges: Range[]): string {
  const code = character.codePointAt(0) ?? 0;
  const found = ranges.find(({ first, last }) => first <= code && code <= last);
  if (!found) throw new Error(`the font of the sharing pictures has no “${character}”; write the title without it`);
  return found.part;
}
