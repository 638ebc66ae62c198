/** The rooms of the source tree and the rule that imports lead downwards. */
import { dirname, join } from 'node:path';

/**
 * Lowest first. A file may import from its own room and from any line above its own; rooms on one line know nothing of
 * each other. What each room promises stands in ARCHITECTURE.md.
 */
export const layers: readonly (readonly string[])[] = [
  ['src/styles', 'src/browsers.ts', 'src/pictures'],
  ['src/schemas'],
  ['src/site.ts'],
  ['src/search', 'src/offline', 'src/hosting'],
  ['src/share', 'src/share-pictures', 'src/client'],
  ['src/content'],
  ['src/check'],
  ['src/export', 'src/published'],
  ['src/content.config.ts', 'src/env.d.ts', 'src/middleware.ts', 'src/integrations'],
  ['src/components'],
  ['src/layouts', 'src/mdx-components.ts'],
  ['src/pages'],
  ['scripts/lib'],
  ['tests/support'],
  ['scripts'],
  ['tests'],
];

/** The room of a file, by the longest name that fits; undefined for a file in no known room. */
export function roomOf(file: string): string | undefined {
  return layers.flat().find((room) => file === room || file.startsWith(`${room}/`));
}

const relativeImport = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)/g;

/** One line per import that leads upwards or sideways, or out of every room. */
export function wrongImports(file: string, text: string): string[] {
  return [...text.matchAll(relativeImport)]
    .map(([, target = '']) => join(dirname(file), target))
    .filter((target) => target.startsWith('src/') || target.startsWith('scripts/') || target.startsWith('tests/'))
    .filter((target) => !mayImport(roomOf(file), roomOf(target)))
    .map((target) => `${file} → ${target}`);
}

function mayImport(from: string | undefined, to: string | undefined): boolean {
  if (!from || !to) return false;
  return from === to || levelOf(from) > levelOf(to);
}

function levelOf(room: string): number {
  return layers.findIndex((rooms) => rooms.includes(room));
}
