/** Runs the steps of a command one after the other and says what it is doing while it does it. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

export const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Prints the title, runs the action, prints how long it took. */
export async function step<T>(title: string, action: () => T | Promise<T>): Promise<T> {
  console.log(`\n▶ ${title}`);
  const started = performance.now();
  const result = await action();
  console.log(`✔ ${title} (${seconds(started)})`);
  return result;
}

/** Runs a program of this project and ends the whole command when it fails. */
export function run(program: string, ...options: string[]): void {
  const { status, error } = spawnSync(program, options, { stdio: 'inherit', env: quietEnvironment() });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs programs at the same time, shows the output of each when it ends, and ends the whole command when one fails. */
export async function sideBySide(...commands: string[][]): Promise<void> {
  const codes = await Promise.all(commands.map(([program = '', ...options]) => outputOf(program, options)));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}

async function outputOf(program: string, options: string[]): Promise<number> {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], env: quietEnvironment() });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (ended) => resolve(ended ?? 1));
  });
  process.stdout.write(Buffer.concat(chunks));
  return code;
}

/** Nothing this project runs reports to anybody. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
}

export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
}
