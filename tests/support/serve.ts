/** Serves `dist/` for the browser tests and gives them its origin. */
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { findNginx, startNginx } from '../../scripts/lib/nginx.ts';
import { pack, scratchFolder } from '../../scripts/lib/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
  }
}

/** On a real nginx where there is one, so that every browser test runs under the headers of the host. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { origin, stop } = await (findNginx() ? onNginx() : onSirv());
  project.provide('origin', origin);
  return stop;
}

interface Served {
  origin: string;
  stop(): Promise<void>;
}

async function onNginx(): Promise<Served> {
  const folder = scratchFolder();
  await pack('dist', join(folder, 'packed'));
  const nginx = await startNginx(join(folder, 'packed'));
  const stop = async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true });
  };
  return { origin: nginx.origin, stop };
}

async function onSirv(): Promise<Served> {
  const files = sirv('dist', { dev: true });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, stop: () => stopServer(server) };
}

/** Without waiting for connections that a browser keeps open. */
export function stopServer(server: Server): Promise<void> {
  const stopped = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  return stopped;
}
