/** The service worker. It knows no release itself: `/release.json` says which there is. */
import { registerRoute } from 'workbox-routing';
import { isData, isHashed, type Scope } from '../release.ts';
import { data, file, page } from './answer.ts';
import { type Asked, scope, type Told } from './scope.ts';
import { readState } from './state.ts';
import { check, forget, status, store } from './store.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => event.waitUntil(answer(event)));

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  ({ event, url }) => page(event as never as Asked, url),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && (isHashed(url.pathname) || url.pathname === '/favicon.svg'),
  ({ event, url }) => file(event as never as Asked, url),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isData(url.pathname),
  ({ event, url }) => data(event as never as Asked, url),
);

/** What a page may ask: `core` once per visit, `all` and `forget` from the page about offline use, `status` any time. */
async function answer({ data: wish, ports: [port] }: Told): Promise<void> {
  if (wish === 'forget') await forget();
  if (wish === 'all' || wish === 'again') await store(wish === 'all' ? 'all' : 'core');
  if (wish === 'core') await core();
  port?.postMessage(await status());
}

async function core(): Promise<void> {
  const { declined, manifest, scope: wanted } = await readState();
  if (declined) return;
  if (!manifest || !(await status()).ready) await store(wanted satisfies Scope);
  else await check().catch(() => undefined);
}
