/**
 * Packs the finished site for offline use, points to the packs, and bundles the service worker. The same pages give the
 * same packs, names and release, on any machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { buildTarget } from '../browsers.ts';
import { type PackedFile, writePack } from '../offline/pack.ts';
import { isOfSearch, type Manifest, type PackEntry, type Pointer, packOf, pointerPath } from '../offline/release.ts';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/**
 * Two integrations with one memory: `pages` packs the finished pages while the search index is still being written,
 * `release` packs the index and names everything.
 */
export function offline(): { pages: AstroIntegration; release: AstroIntegration } {
  let packed: PackEntry[];
  return {
    pages: {
      name: 'offline-pages',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          packed = await packFiles(fileURLToPath(dir), (path) => !isOfSearch(path));
        },
      },
    },
    release: {
      name: 'offline',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          const folder = fileURLToPath(dir);
          const packs = [...packed, ...(await packFiles(folder, isOfSearch))];
          writeRelease(folder, packs);
          await bundleWorker(folder);
          const size = (core: boolean) =>
            packs.filter((pack) => pack.core === core).reduce((sum, { bytes }) => sum + bytes, 0);
          logger.info(`core ${size(true)} bytes for offline use, the rest ${size(false)}`);
        },
      },
    },
  };
}

/** Writes manifest and pointer, `offline/<release>.json` and `/release.json`. */
export function writeRelease(folder: string, packs: PackEntry[]): void {
  const release = sha256(packs.map(({ hash }) => hash).join()).slice(0, 16);
  const manifest: Manifest = { release, packs };
  const pointer: Pointer = { release, manifest: `/offline/${release}.json` };
  writeFileSync(join(folder, pointer.manifest), JSON.stringify(manifest));
  writeFileSync(join(folder, pointerPath), JSON.stringify(pointer));
}

/** Packs the files that `isWanted`, into `offline/`. */
export async function packFiles(folder: string, isWanted: (path: string) => boolean): Promise<PackEntry[]> {
  mkdirSync(join(folder, 'offline'), { recursive: true });
  const packs: PackEntry[] = [];
  for (const [name, paths] of groupsIn(folder, isWanted)) packs.push(await packOne(folder, name, paths));
  return packs;
}

/** Addresses by pack, both in the order of their names. */
function groupsIn(folder: string, isWanted: (path: string) => boolean): [string, string[]][] {
  const groups: Record<string, string[]> = {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  for (const file of names.sort()) {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const name = packOf(path);
    if (!name || !isWanted(path)) continue;
    groups[name] ??= [];
    groups[name].push(path);
  }
  return Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function packOne(folder: string, name: string, paths: string[]): Promise<PackEntry> {
  const files = paths.map((path) => packedFile(folder, path));
  // The index is compressed already.
  const level = paths.every(isOfSearch) ? 1 : 9;
  const packed = await promisify(gzip)(writePack(files), { level });
  const hash = sha256(packed);
  const url = `/offline/${name}.${hash.slice(0, 10)}.pack`;
  writeFileSync(join(folder, url), packed);
  const named = paths.every(isOfSearch) ? ['/pagefind/*'] : paths;
  return { url, bytes: packed.length, hash, core: name.startsWith('core-'), paths: named };
}

function packedFile(folder: string, path: string): PackedFile {
  const bytes = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const type = types[path.endsWith('/') ? 'html' : (path.split('.').pop() ?? '')] ?? 'application/octet-stream';
  return { path, type, parts: path.endsWith('/') ? partsOf(bytes) : [bytes] };
}

/** Where pages are alike: around styles, header and footer. */
const cuts: [text: string, place: 'before' | 'after'][] = [
  ['<style>', 'before'],
  ['</style>', 'after'],
  ['<body', 'before'],
  ['</header>', 'after'],
  ['<footer', 'before'],
];

function partsOf(page: Buffer): Buffer[] {
  const ends = cuts
    .map(([text, place]) => {
      const at = page.indexOf(text);
      return at < 0 || place === 'before' ? at : at + text.length;
    })
    .filter((end) => end > 0)
    .sort((a, b) => a - b);
  return [0, ...ends]
    .map((start, index) => page.subarray(start, ends[index] ?? page.length))
    .filter(({ length }) => length > 0);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One classic script: module workers are younger than the phones we serve. */
async function bundleWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: buildTarget,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../offline/worker/sw.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
