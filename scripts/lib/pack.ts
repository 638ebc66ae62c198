/** Makes releases for a server of one's own from the built site. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Move, nginxFile, readMoves } from '../../src/hosting/host-files.ts';
import { hashedFolders } from '../../src/hosting/policy.ts';
import { linkTree, precompress } from './precompress.ts';

/** Read by hosts that know them, never served by nginx. */
const hostFiles = ['_headers', '_redirects'];
const named = new RegExp(`^(?:${hashedFolders.join('|')})/|\\.pf_meta$`);

/**
 * Writes `to`: `site/` with compressed copies, `nginx/`, and `assets.txt`, the files with a hash in
 * their name, which later releases keep within reach. The folder appears when it is complete.
 * @throws when there is no built site.
 */
export async function pack(dist: string, to: string): Promise<{ files: number; fresh: number }> {
  if (!existsSync(join(dist, '404.html'))) throw new Error(`no built site in ${dist}: run \`npm run build\` first`);
  const part = `${to}.part`;
  await rm(part, { recursive: true, force: true });
  await linkTree(dist, join(part, 'site'), (name) => !hostFiles.includes(name));
  const count = await precompress(join(part, 'site'));
  await writeNginx(join(part, 'nginx'), movesOf(dist));
  await writeFile(join(part, 'assets.txt'), await assetsOf(join(part, 'site')));
  await rm(to, { recursive: true, force: true });
  await rename(part, to);
  return count;
}

function movesOf(dist: string): Move[] {
  const file = join(dist, '_redirects');
  return existsSync(file) ? readMoves(readFileSync(file, 'utf8')) : [];
}

async function writeNginx(folder: string, moves: Move[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['http.conf', 'server.conf'])
    await writeFile(join(folder, name), nginxFile(readFileSync(join('scripts/nginx', name), 'utf8'), moves));
}

async function assetsOf(site: string): Promise<string> {
  const names = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .filter((name) => named.test(name));
  return `${names.sort().join('\n')}\n`;
}

/** A new folder, absolute, on the disk of the site, so that hard links are possible; the caller removes it. */
export function scratchFolder(): string {
  mkdirSync('.cache', { recursive: true });
  return mkdtempSync(resolve('.cache/release-'));
}
