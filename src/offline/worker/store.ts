/** Brings a release onto the phone, keeps it current, and takes it away again. */
import type { Manifest, OfflineStatus, Pointer, Scope } from '../release.ts';
import { pointerPath } from '../release.ts';
import { forgetOthers, holds, keep } from './packs.ts';
import { scope as worker } from './scope.ts';
import { changeState, readState, type State } from './state.ts';

export const readCache = 'pos-read';
export const fileCache = 'pos-files';
let running: Promise<void> = Promise.resolve();

/** Asks which release is the newest; when it is another one than the stored, fetches it in the background. */
export async function check(): Promise<void> {
  const { release } = await newest();
  const state = await changeState(({ manifest }) => ({
    latest: release,
    ...(manifest?.release === release && { checkedAt: Date.now() }),
  }));
  if (state.manifest && state.manifest.release !== release && !worker.navigator.connection?.saveData)
    await store(state.scope);
}

/** Stores what is missing, one call after the other. Never throws: what could not be stored is asked for next time. */
export function store(scope: Scope): Promise<void> {
  running = running.then(() => fetchRelease(scope)).catch(noteTrouble);
  return running;
}

async function fetchRelease(scope: Scope): Promise<void> {
  const pointer = await newest();
  const manifest = await json<Manifest>(pointer.manifest);
  for (const pack of chosen(manifest, scope))
    await keep(pack).catch((error: unknown) => keepWithRoom(error, () => keep(pack)));
  const { previous } = await changeState((state) => ({
    manifest,
    previous: stillOpen(state, manifest.release),
    scope,
    latest: manifest.release,
    storedAt: Date.now(),
    checkedAt: Date.now(),
    full: false,
    declined: false,
  }));
  await forgetOthers(manifest, ...previous);
}

/** Earlier releases that an open page came from, and the one that is replaced now. */
function stillOpen({ manifest, previous, clients }: State, next: string): Manifest[] {
  const open = previous.filter(({ release }) => Object.values(clients).includes(release));
  return [...(manifest ? [manifest] : []), ...open].filter(({ release }) => release !== next);
}

/** A full phone gives up what was read along the way and the release before, then is asked once more. */
async function keepWithRoom(error: unknown, again: () => Promise<void>): Promise<void> {
  if ((error as Error).name !== 'QuotaExceededError') throw error;
  await Promise.all([readCache, fileCache].map((name) => caches.delete(name)));
  await forgetOthers((await readState()).manifest);
  await again();
}

async function noteTrouble(error: unknown): Promise<void> {
  if ((error as Error).name === 'QuotaExceededError') await changeState(() => ({ full: true }));
}

export async function forget(): Promise<void> {
  await Promise.all([readCache, fileCache].map((name) => caches.delete(name)));
  await forgetOthers();
  await changeState(({ latest, clients }) => ({
    manifest: undefined,
    previous: [],
    storedAt: 0,
    latest,
    clients,
    declined: true,
  }));
}

/** What is on the phone now, looked up, not remembered. */
export async function status(): Promise<OfflineStatus> {
  const { manifest, scope, storedAt, full } = await readState();
  const packs = manifest ? chosen(manifest, scope) : [];
  const stored = await Promise.all(packs.map(holds));
  const kept = packs.filter((_, index) => stored[index]);
  const cache = await caches.open(readCache).catch(() => undefined);
  return {
    ready: packs.length > 0 && packs.every((pack, index) => stored[index] || !pack.core),
    scope,
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
    date: new Date(storedAt).toISOString(),
    read: ((await cache?.keys()) ?? []).map(({ url }) => new URL(url).pathname),
    ...(full && { full }),
  };
}

const chosen = ({ packs }: Manifest, scope: Scope) => packs.filter(({ core }) => core || scope === 'all');

const newest = () => json<Pointer>(pointerPath);

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return (await response.json()) as T;
}
