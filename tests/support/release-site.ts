/** Serves a built folder that tests may change while it is served: new releases, broken files, no network. */
import { createServer } from 'node:http';
import sirv from 'sirv';
import { type Listening, listen } from './listen.ts';

export interface ReleaseSite extends Listening {
  /** From now on the files of another folder are served. */
  deploy(folder: string): void;
  /** Addresses that were asked for since the last call. */
  asked(): string[];
}

export async function releaseSite(folder: string): Promise<ReleaseSite> {
  let files = sirv(folder, { dev: true });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('cache-control', 'no-cache');
    files(request, response, () => void response.writeHead(404).end());
  });
  return {
    ...(await listen(server)),
    deploy: (next) => {
      files = sirv(next, { dev: true });
    },
    asked: () => asked.splice(0),
  };
}
