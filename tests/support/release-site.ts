/** Serves a built folder that tests may change while it is served: new releases, broken files, no network. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { stopServer } from './serve.ts';

export interface ReleaseSite {
  origin: string;
  /** From now on the files of another folder are served. */
  deploy(folder: string): void;
  /** Addresses that were asked for since the last call. */
  asked(): string[];
  close(): Promise<void>;
}

export async function releaseSite(folder: string): Promise<ReleaseSite> {
  let files = sirv(folder, { dev: true });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('cache-control', 'no-cache');
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy: (next) => {
      files = sirv(next, { dev: true });
    },
    asked: () => asked.splice(0),
    close: () => stopServer(server),
  };
}
