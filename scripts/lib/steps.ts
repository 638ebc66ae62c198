/** Runs the steps of a command one after the other and says what it is doing while it does it. */
import { spawnSync } from 'node:child_process';
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

/** Nothing this project runs reports to anybody. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
}

export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
}
