/** Keeps drawn pictures by the hash of what is in them, so that an unchanged article costs nothing. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Card } from './cards.ts';
import type { Frame } from './paint.ts';
import type { Job, WorkerTask } from './worker.ts';

export interface Drawn {
  /** Every card with the file that holds its picture. */
  pictures: Job[];
  /** How many were not in the cache. */
  fresh: number;
}

/** Draws what the cache lacks and forgets what no card uses any more. @param cache a folder of its own. */
export async function drawPictures(frame: Frame, cards: readonly Card[], cache: string): Promise<Drawn> {
  mkdirSync(cache, { recursive: true });
  const look = lookOf(frame);
  const pictures = cards.map((card) => ({ card, file: join(cache, `${hash(look, JSON.stringify(card))}.png`) }));
  const missing = pictures.filter(({ file }) => !existsSync(file));
  await Promise.all(sharesOf(missing).map((jobs) => draw({ frame, jobs })));
  const used = new Set(pictures.map(({ file }) => file));
  for (const name of readdirSync(cache)) if (!used.has(join(cache, name))) rmSync(join(cache, name));
  return { pictures, fresh: missing.length };
}

/** One share a worker; the build itself keeps one core. */
function sharesOf(jobs: Job[]): Job[][] {
  const workers = Math.min(Math.max(1, availableParallelism() - 1), Math.ceil(jobs.length / 50));
  return Array.from({ length: workers }, (_, worker) => jobs.filter((_job, index) => index % workers === worker));
}

function draw(task: WorkerTask): Promise<void> {
  return new Promise((resolve, reject) => {
    // Installed fonts must not matter; without them the worker also starts faster.
    const env = { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' };
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, env });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** Changes when the same card would come out differently: other code, colours, mark, font or renderer. */
function lookOf(frame: Frame): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const { resolve } = createRequire(import.meta.url);
  const packages = ['@napi-rs/canvas', '@fontsource-variable/noto-sans-sc'].map((name) =>
    readFileSync(resolve(`${name}/package.json`), 'utf8'),
  );
  const { mark, ...words } = frame;
  return hash(JSON.stringify(words), readFileSync(mark, 'utf8'), ...sources, ...packages);
}

function hash(...texts: string[]): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(text).update('\0');
  return sum.digest('hex').slice(0, 32);
}
