/**
 * After everything else is built: packs the pages for offline use, points to them, and bundles the
 * service worker. The same pages give the same packs, names and release, on any machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gzipSync } from 'fflate';
import { build } from 'vite';
import { buildTarget } from '../browsers.ts';
import { type PackedFile, writePack } from '../offline/pack.ts';
import { type Manifest, type PackEntry, type Pointer, packOf, pointerPath } from '../offline/release.ts';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { packs } = writeRelease(folder);
        await bundleWorker(folder);
        const size = (core: boolean) =>
          packs.filter((pack) => pack.core === core).reduce((sum, { bytes }) => sum + bytes, 0);
        logger.info(`core ${size(true)} bytes for offline use, the rest ${size(false)}`);
      },
    },
  };
}

/** Writes packs, manifest and pointer into `offline/` and `/release.json`. */
export function writeRelease(folder: string): Manifest {
  mkdirSync(join(folder, 'offline'), { recursive: true });
  const packs = [...groupsIn(folder)].map(([name, paths]) => writeOne(folder, name, paths));
  const release = sha256(packs.map(({ hash }) => hash).join()).slice(0, 16);
  const manifest: Manifest = { release, packs };
  const pointer: Pointer = { release, manifest: `/offline/${release}.json` };
  writeFileSync(join(folder, pointer.manifest), JSON.stringify(manifest));
  writeFileSync(join(folder, pointerPath), JSON.stringify(pointer));
  return manifest;
}

/** Addresses by pack, both in the order of their names. */
function groupsIn(folder: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const files = readdirSync(folder, { recursive: true }).map((file) => String(file));
  for (const file of files.sort()) {
    if (!statSync(join(folder, file)).isFile()) continue;
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const name = packOf(path);
    if (name) groups.set(name, [...(groups.get(name) ?? []), path]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeOne(folder: string, name: string, paths: string[]): PackEntry {
  const packed = gzipSync(writePack(paths.map((path) => packedFile(folder, path))), { level: 9, mtime: 0 });
  const hash = sha256(packed);
  const url = `/offline/${name}.${hash.slice(0, 10)}.pack`;
  writeFileSync(join(folder, url), packed);
  const named = name === 'rest-search' ? ['/pagefind/*'] : paths;
  return { url, bytes: packed.length, hash, core: name.startsWith('core-'), paths: named };
}

function packedFile(folder: string, path: string): PackedFile {
  const bytes = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const type = types[path.endsWith('/') ? 'html' : (path.split('.').pop() ?? '')] ?? 'application/octet-stream';
  const parts = path.endsWith('/') ? partsOf(bytes.toString('utf8')).map((part) => Buffer.from(part)) : [bytes];
  return { path, type, parts };
}

/** Cuts a page where pages are alike: around styles, header, the search dialog and the footer. */
function partsOf(html: string): string[] {
  return html.split(/(?=<style>)|(?<=<\/style>)|(?=<body)|(?<=<\/header>)|(?=<footer)/).filter((part) => part !== '');
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
