/**
 * `npm run bench:serve [seconds]`: what a real nginx makes of the built site under sustained load,
 * measured by wrk on the same machine. Fails when a request fails.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from '../tests/support/pages.ts';
import { installPackages, mayInstall } from './lib/debian.ts';
import { ensureNginx, nginxAdvice, startNginx } from './lib/nginx.ts';
import { pack, scratchFolder } from './lib/pack.ts';
import { readWrk, wrkScript } from './lib/wrk.ts';

const [length = '15'] = process.argv.slice(2);
const wrkAdvice = 'The load is made by wrk. Debian or Ubuntu: sudo apt-get install -y wrk';
ensureTools();
const folder = scratchFolder();
await pack('dist', join(folder, 'packed'));
const nginx = await startNginx(join(folder, 'packed'));
const pages = builtPages()
  .map(({ path }) => path)
  .filter((path) => path !== '/404.html');
try {
  console.log(`${length} s each, 64 connections, nginx and wrk on this machine\n`);
  console.log('load                              requests/s   MB/s  p50 ms  p99 ms  requests  errors');
  const errors = [
    measure('home page, brotli', ['/'], 'br'),
    measure(`all ${pages.length} pages, brotli`, pages, 'br'),
    measure(`all ${pages.length} pages, gzip`, pages, 'gzip'),
    measure('missing pages', ['/nowhere/'], 'br', 404),
  ];
  if (errors.some((count) => count > 0)) process.exitCode = 1;
} finally {
  await nginx.stop();
  rmSync(folder, { recursive: true });
}

/** @returns how many requests failed. */
function measure(name: string, paths: string[], encoding: string, expected = 200): number {
  const script = join(folder, 'load.lua');
  writeFileSync(script, wrkScript(paths, encoding, expected));
  const options = ['-t2', '-c64', `-d${length}s`, '-s', script, nginx.origin];
  const { stdout, stderr, status } = spawnSync('wrk', options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrk failed: ${stderr}`);
  const { requests, seconds, bytes, p50, p99, errors } = readWrk(stdout);
  const cells = [requests / seconds, bytes / seconds / 1e6, p50, p99, requests, errors];
  const [perSecond = '', ...others] = cells.map((value, index) => value.toFixed([1, 2, 3].includes(index) ? 1 : 0));
  console.log(name.padEnd(32), perSecond.padStart(11), ...others.map((cell) => cell.padStart(7)));
  return errors;
}

function ensureTools(): void {
  if (!ensureNginx()) throw new Error(nginxAdvice);
  const found = () => spawnSync('wrk', ['-v']).error === undefined;
  if (!found() && mayInstall()) installPackages(['wrk'], wrkAdvice);
  if (!found()) throw new Error(wrkAdvice);
}
