/** Compresses files once, for servers that send what lies ready. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const words = /\.(?:html|js|css|json|svg|xml|txt|md|webmanifest)$/;
/** Below this size an answer fits into one packet either way. */
const smallest = 1000;
/** Outside node_modules, which `npm ci` empties. */
const cache = '.cache/precompressed';

const encoders: Record<string, (data: Buffer) => Promise<Buffer>> = {
  // Quality 11 takes more than twice the time of 10 for one and a half per cent.
  br: (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  gz: (data) => promisify(gzip)(data, { level: 9 }),
};

/**
 * Puts `.br` and `.gz` beside every text file under the folder; results are kept by content, so that
 * a second build compresses only what changed. Runs on all cores.
 * @returns how many files were compressed, and how many of those anew.
 */
export async function precompress(folder: string): Promise<{ files: number; fresh: number }> {
  await mkdir(cache, { recursive: true });
  const names = (await readdir(folder, { recursive: true })).filter((name) => words.test(name)).sort();
  let [files, fresh] = [0, 0];
  const worker = async () => {
    for (let name = names.pop(); name; name = names.pop()) {
      const path = join(folder, name);
      if ((await stat(path)).size < smallest) continue;
      files += 1;
      if (await compress(path)) fresh += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
  return { files, fresh };
}

/** Whether anything had to be compressed anew. */
async function compress(path: string): Promise<boolean> {
  const data = await readFile(path);
  const key = createHash('sha256').update(data).digest('hex');
  let fresh = false;
  for (const [ending, encode] of Object.entries(encoders)) {
    const kept = join(cache, `${key}.${ending}`);
    if (!existsSync(kept)) {
      fresh = true;
      await keep(kept, await encode(data));
    }
    await linkOrCopy(kept, `${path}.${ending}`);
  }
  return fresh;
}

/** Under its name only when it is whole: a killed build leaves nothing half written to be trusted later. */
async function keep(path: string, data: Buffer): Promise<void> {
  const part = `${path}.${process.pid}`;
  await writeFile(part, data);
  await rename(part, path);
}

/** The same tree again. @param wanted asked with the name below `from`. */
export async function linkTree(from: string, to: string, wanted: (name: string) => boolean): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    const name = source.slice(join(from, '/').length);
    if (!entry.isFile() || !wanted(name)) continue;
    const target = join(to, name);
    await mkdir(dirname(target), { recursive: true });
    await linkOrCopy(source, target);
  }
}

/** One file under two names where the file system allows, which also keeps its time and so nginx's ETag. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  await link(source, target).catch(() => copyFile(source, target));
}
