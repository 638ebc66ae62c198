/** Serves `dist/` for the browser tests and gives them its origin. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { findNginx, startNginx } from '../../scripts/lib/nginx.ts';
import { pack, scratchFolder } from '../../scripts/lib/pack.ts';
import { type Listening, listen } from './listen.ts';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
  }
}

/** On a real nginx where there is one, so that every browser test runs under the headers of the host. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { origin, close } = await (findNginx() ? onNginx() : onSirv());
  project.provide('origin', origin);
  return close;
}

async function onNginx(): Promise<Listening> {
  const folder = scratchFolder();
  await pack('dist', join(folder, 'packed'));
  const nginx = await startNginx(join(folder, 'packed'));
  const close = async () => {
    await nginx.stop();
    rmSync(folder, { recursive: true });
  };
  return { origin: nginx.origin, close };
}

function onSirv(): Promise<Listening> {
  const files = sirv('dist', { dev: true });
  return listen(
    createServer((request, response) =>
      files(request, response, () => {
        response.writeHead(404).end();
      }),
    ),
  );
}
