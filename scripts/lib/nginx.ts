/** A real nginx with its own folder and port, for tests and measurements; no rights are needed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installPackages, mayInstall } from './debian.ts';

const packages = ['nginx', 'libnginx-mod-http-brotli-static'];
const brotli = () => globSync('/usr/{lib,lib64,share}/nginx/modules/ngx_http_brotli_static_module.so')[0];

export const nginxAdvice = `Tests of the server need nginx with its brotli module, and found none.
Debian or Ubuntu:  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}
Elsewhere:         install nginx and the module ngx_brotli`;

/** Path of an nginx that can send brotli files. */
export function findNginx(): string | undefined {
  const path = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((place) => existsSync(place));
  return brotli() ? path : undefined;
}

/** Installs nginx where that is possible; undefined where it is not. */
export function ensureNginx(): string | undefined {
  if (!findNginx() && mayInstall()) installPackages(packages, nginxAdvice);
  return findNginx();
}

export interface Nginx {
  origin: string;
  /** Reads the configuration again, as `nginx -s reload` does. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** @param release a folder as `pack` writes it, or a link to one. @throws with nginx's words when it does not start. */
export async function startNginx(release: string): Promise<Nginx> {
  const program = findNginx();
  if (!program) throw new Error(nginxAdvice);
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(resolve(release), folder, port));
  const call = [program, '-p', folder, '-c', file, '-e', join(folder, 'error.log')] as const;
  check(call);
  const server = spawn(call[0], call.slice(1), { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, server, join(folder, 'error.log'));
  return {
    origin,
    async reload() {
      check(call);
      server.kill('SIGHUP');
      await sleep(200);
    },
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function check([program, ...options]: readonly [string, ...string[]]): void {
  const { status, stderr } = spawnSync(program, [...options, '-t', '-q'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`nginx refuses the configuration:\n${stderr}`);
}

/** What the machine's owner writes around the files of a release. */
function configuration(release: string, folder: string, port: number): string {
  return `daemon off;
load_module ${brotli()};
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 2048; }
http {
  include ${globSync('/etc/nginx/mime.types')[0] ?? 'mime.types'};
  default_type application/octet-stream;
  access_log off;
  sendfile on;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${release}/nginx/http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${release}/site;
    include ${release}/nginx/server.conf;
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answering(origin: string, server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx ended:\n${readFileSync(log, 'utf8')}`);
    const answer = await fetch(origin).catch(() => undefined);
    if (answer) return;
    await sleep(50);
  }
  throw new Error(`nginx does not answer at ${origin}:\n${readFileSync(log, 'utf8')}`);
}
