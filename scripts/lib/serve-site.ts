/** Serves built folders for measurements as a good host does: Brotli or gzip at their best, made once. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  origin: string;
  /** Bytes on the wire so far, headers included. */
  sent(): number;
  close(): void;
}

/** @param folders tried in order. */
export async function serveSite(...folders: string[]): Promise<Site> {
  const kept = new Map<string, Buffer>();
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = fileOf(folders, path);
    if (!file) return response.writeHead(404).end();
    const cached = path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=600';
    const type = types[extname(file)];
    if (!type) return response.writeHead(200, { 'cache-control': cached }).end(readFileSync(file));
    const encoding = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? 'br' : 'gzip';
    const body = kept.get(encoding + file) ?? compressed(readFileSync(file), encoding);
    kept.set(encoding + file, body);
    return response
      .writeHead(200, { 'content-type': type, 'content-encoding': encoding, 'cache-control': cached })
      .end(body);
  });
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => server.close(),
  };
}

function fileOf(folders: string[], path: string): string | undefined {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file) && statSync(file).isFile());
}

function compressed(bytes: Buffer, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br' ? brotliCompressSync(bytes) : gzipSync(bytes, { level: 9 });
}
