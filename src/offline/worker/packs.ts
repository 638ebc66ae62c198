/** Reads files out of stored packs. A pack that is not what its hash says is thrown away and fetched again. */
import { gunzipSync } from 'fflate';
import { type OpenPack, openPack } from '../pack.ts';
import { covers, type Manifest, type PackEntry } from '../release.ts';

const cacheName = 'pos-packs';
const opened = new Map<string, Promise<OpenPack | undefined>>();

/** The answer to an address from a stored release; undefined when it is not there. */
export async function fromRelease(manifest: Manifest | undefined, path: string): Promise<Response | undefined> {
  const pack = manifest?.packs.find((each) => covers(each, path));
  const file = pack && (await open(pack))?.read(path);
  return file && new Response(file.body as BodyInit, { headers: { 'content-type': file.type } });
}

export async function holds(pack: PackEntry): Promise<boolean> {
  return (await open(pack)) !== undefined;
}

/** Fetches a pack unless it is stored. @throws when it cannot be fetched, is not what it should be or finds no room. */
export async function keep(pack: PackEntry): Promise<void> {
  if (await holds(pack)) return;
  const response = await fetch(pack.url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok || (await hashOf(bytes)) !== pack.hash)
    throw new Error(`not the pack that was asked for: ${pack.url}`);
  await (await caches.open(cacheName)).put(pack.url, new Response(bytes));
  opened.delete(pack.url);
}

/** Deletes every pack that none of these releases needs. */
export async function forgetOthers(...manifests: (Manifest | undefined)[]): Promise<void> {
  const needed = new Set(manifests.flatMap((manifest) => manifest?.packs.map(({ url }) => url) ?? []));
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (needed.has(pathname)) continue;
    await cache.delete(request);
    opened.delete(pathname);
  }
}

function open(pack: PackEntry): Promise<OpenPack | undefined> {
  const known = opened.get(pack.url) ?? read(pack);
  opened.set(pack.url, known);
  void known.then((found) => found ?? opened.delete(pack.url));
  return known;
}

async function read(pack: PackEntry): Promise<OpenPack | undefined> {
  try {
    const cache = await caches.open(cacheName);
    const stored = await cache.match(pack.url);
    if (!stored) return undefined;
    const bytes = new Uint8Array(await stored.arrayBuffer());
    if ((await hashOf(bytes)) === pack.hash) return openPack(gunzipSync(bytes));
    await cache.delete(pack.url);
  } catch {
    // Storage that fails is storage without the pack.
  }
  return undefined;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
