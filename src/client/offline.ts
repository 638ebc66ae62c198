/**
 * The page's side of offline use, and the only place that registers the worker. Loaded when the
 * page is there and the phone idle. Where there are no service workers, or the browser refuses, nothing
 * happens and nothing else depends on it.
 */
import type { OfflineStatus } from '../offline/release.ts';
import { savesData } from './idle.ts';

/** What may be asked of the worker; see `offline/worker/sw.ts`. */
export type Wish = 'core' | 'again' | 'all' | 'forget' | 'status';

let registered: Promise<ServiceWorker | undefined> | undefined;

/** Answers when the wish is fulfilled, which may take as long as the network; undefined without a worker. */
export async function ask(wish: Wish): Promise<OfflineStatus | undefined> {
  registered ??= register().catch(() => undefined);
  const worker = await registered;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<OfflineStatus>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<OfflineStatus>) => resolve(data);
  });
  worker.postMessage(wish, [port2]);
  return answer.then(mark);
}

/** Once per page: stores the core, unless the reader saves data; then it only says what is there. */
export function visit(): Promise<OfflineStatus | undefined> {
  return ask(savesData() ? 'status' : 'core');
}

async function register(): Promise<ServiceWorker | undefined> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return undefined;
  await serviceWorker.register(scriptAddress() as string);
  return (await serviceWorker.ready).active ?? undefined;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): unknown };
}

/** One fixed address, also where the policy of the site allows script addresses from this place only. */
function scriptAddress(): unknown {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return trustedTypes
    ? trustedTypes.createPolicy('pos', { createScriptURL: () => '/sw.js' }).createScriptURL('')
    : '/sw.js';
}

/** `<html data-offline="ready">`: everything that works without network is on this phone. */
function mark(status: OfflineStatus): OfflineStatus {
  const { dataset } = document.documentElement;
  if (status.ready) dataset.offline = 'ready';
  else delete dataset.offline;
  return status;
}
