/** Serves built folders compressed, as a real host does, for measurements. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface Site {
  origin: string;
  close(): void;
}

/** @param folders tried in order. */
export async function serveSite(...folders: string[]): Promise<Site> {
  const server = createServer((request, response) => {
    const file = fileOf(folders, decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    if (!file) return response.writeHead(404).end();
    const type = types[extname(file)];
    if (!type) return createReadStream(file).pipe(response);
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'max-age=3600' });
    return createReadStream(file).pipe(createGzip()).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

function fileOf(folders: string[], path: string): string | undefined {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file) && statSync(file).isFile());
}
