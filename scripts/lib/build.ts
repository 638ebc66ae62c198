/**
 * Builds beside `dist/` and changes places at the end: a build that fails or is killed leaves the last one as it was.
 * The content is checked at the same time, in a process of its own.
 */
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { quietEnvironment } from './steps.ts';

const folder = 'dist';
const next = 'dist-next';
const last = 'dist-last';

/** Ends the command when the content has errors, whatever Astro says of them, or when the build fails. */
export async function buildSite(...options: string[]): Promise<void> {
  rmSync(next, { recursive: true, force: true });
  const cleared = forgetLast();
  const building = spawn('astro', ['build', ...options], {
    stdio: 'inherit',
    env: { ...quietEnvironment(), OUT_DIR: `./${next}/`, CONTENT_CHECK: 'beside' },
  });
  const built = new Promise<number>((resolve, reject) => {
    building.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
  const report = await contentErrors();
  if (report) building.kill();
  const code = await built;
  if (report) console.error(`\n${report}`);
  if (report || code !== 0) process.exit(code || 1);
  await cleared;
  changePlaces();
}

/** @returns the report when it names errors. */
async function contentErrors(): Promise<string> {
  const check = spawn(process.execPath, ['scripts/check-content.ts', '--errors'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [check.stdout, check.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((resolve) => check.once('close', resolve));
  return code === 0 ? '' : Buffer.concat(chunks).toString('utf8').trimEnd();
}

/** Beside the build, because many files take seconds to remove. Without `dist/`, the last one is all there is: it stays. */
function forgetLast(): Promise<void> {
  const gone = existsSync(folder) ? rm(last, { recursive: true, force: true }) : Promise.resolve();
  // Whoever waits at the end hears of an error; a build that fails before that reports its own.
  gone.catch(() => {});
  return gone;
}

/** Both renames take no time; killed between them, the last build stands whole in `dist-last/`, as it does after them. */
function changePlaces(): void {
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
}
