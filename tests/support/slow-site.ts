/** Serves `dist/` as a weak network does: a page comes in small pieces, cut anywhere, and each may be drawn. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';
import { type Listening, listen } from './listen.ts';

/** Bytes of one piece, and how much of the body comes in pieces: more than fills the first screen. */
const piece = 400;
const slowly = 30_000;

export function slowSite(): Promise<Listening> {
  const files = sirv('dist', { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('/')) void sendSlowly(readFileSync(`dist${pathname}index.html`), response);
    else files(request, response, () => void response.writeHead(404).end());
  });
  return listen(server);
}

/** The head at once, as it fits in the first packets; then a piece every 20 ms, longer than a frame, so that each may be drawn. */
async function sendSlowly(page: Buffer, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  let at = page.indexOf('<body');
  const end = Math.min(at + slowly, page.length);
  response.write(page.subarray(0, at));
  for (; at < end; at += piece) {
    await wait(20);
    response.write(page.subarray(at, at + piece));
  }
  response.end(page.subarray(at));
}
