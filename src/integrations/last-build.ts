import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Lets the dev server answer with what only a build makes. @param start of the addresses, such as `/pagefind/`. */
export function serveLastBuild({ middlewares }: ViteDevServer, start: string): void {
  const serve = sirv(dist, { dev: true });
  middlewares.use((request, response, next) =>
    request.url?.startsWith(start) ? serve(request, response, next) : next(),
  );
}
