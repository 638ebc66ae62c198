/** Which answer a page or file gets: whole releases, never a mixture, and nothing old for longer than a day. */
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { Manifest } from '../release.ts';
import { offlinePath } from '../release.ts';
import { fromRelease } from './packs.ts';
import { type Asked, day, scope } from './scope.ts';
import { changeState, readState, type State } from './state.ts';
import { check, fileCache, readCache } from './store.ts';

const limited = (limits: object) =>
  // Their own types disagree about undefined.
  [new CacheableResponsePlugin({ statuses: [200] }), new ExpirationPlugin(limits)] as WorkboxPlugin[];
const read = new NetworkFirst({
  cacheName: readCache,
  networkTimeoutSeconds: 4,
  plugins: limited({ maxEntries: 60, purgeOnQuotaError: true }),
});
const files = new CacheFirst({
  cacheName: fileCache,
  plugins: limited({ maxEntries: 200, maxAgeSeconds: 60 * 86_400, purgeOnQuotaError: true }),
});
/** How long the network may take when an older answer is at hand, in milliseconds. */
const patience = 2500;

/** A page: from the stored release while that is the newest known, else from the network, else what there is. */
export async function page(event: Asked, url: URL): Promise<Response> {
  const state = await readState();
  event.waitUntil(check().catch(() => undefined));
  const stored = await fromRelease(state.manifest, url.pathname);
  if (stored && isCurrent(state)) return opened(event, stored, state.manifest);
  try {
    return opened(event, await (stored ? soon(fetch(event.request)) : asRead(event)));
  } catch {
    return opened(event, stored ?? (await instead(state)), state.manifest);
  }
}

/** A page that is stored because it is read. */
const asRead = (event: Asked) => read.handle({ event: event as never, request: event.request });

function isCurrent({ manifest, latest, checkedAt }: State): boolean {
  return manifest !== undefined && manifest.release === latest && Date.now() - checkedAt < day;
}

/** @throws when the network is slower than our patience, or fails. */
async function soon(answer: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), patience));
  const response = await Promise.race([answer, late]);
  if (response.status >= 500) throw new Error(`${response.status}`);
  return response;
}

/** The page that lists what can be read without network. */
async function instead({ manifest }: State): Promise<Response> {
  const offered = await fromRelease(manifest, offlinePath);
  return offered ? new Response(offered.body, { status: 503, headers: offered.headers }) : Response.error();
}

/** Notes which release a page belongs to, for the files it will ask for. */
function opened(event: Asked, response: Response, manifest?: Manifest): Response {
  const { resultingClientId: id } = event;
  if (id) event.waitUntil(rememberClient(id, manifest?.release ?? ''));
  return response;
}

async function rememberClient(id: string, release: string): Promise<void> {
  const open = new Set((await scope.clients.matchAll({ includeUncontrolled: true })).map((client) => client.id));
  await changeState(({ clients }) => ({
    clients: { ...Object.fromEntries(Object.entries(clients).filter(([known]) => open.has(known))), [id]: release },
  }));
}

/** A file that belongs to the release of its page. A page from the network gets no older data than itself. */
export async function data(event: Asked, url: URL): Promise<Response> {
  const { clients, manifest, previous, latest } = await readState();
  const own = [manifest, ...previous].find((each) => each && each.release === clients[event.clientId]);
  const stored = await fromRelease(own, url.pathname);
  if (stored) return stored;
  try {
    return await soon(fetch(event.request));
  } catch (error) {
    const newest = manifest?.release === latest ? await fromRelease(manifest, url.pathname) : undefined;
    if (newest) return newest;
    throw error;
  }
}

/** A file whose name is its content: any copy is the right one. */
export async function file(event: Asked, url: URL): Promise<Response> {
  const { manifest, previous } = await readState();
  for (const release of [manifest, ...previous]) {
    const stored = await fromRelease(release, url.pathname);
    if (stored) return stored;
  }
  return files.handle({ event: event as never, request: event.request });
}
