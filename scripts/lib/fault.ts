/** One thing that goes wrong around a build, and what must still hold afterwards. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { quietEnvironment } from './steps.ts';

export interface Fault {
  name: string;
  /** Only root can make it happen, on Linux. */
  needsRoot?: boolean;
  /** Makes it happen in a copy of the project with a finished build; returns complaints. */
  try(project: string): string[] | Promise<string[]>;
}

export interface Said {
  status: number | null;
  output: string;
}

/** Runs a shell line inside the project as `npm run` would. */
export function shell(project: string, line: string, env: NodeJS.ProcessEnv = {}): Said {
  const path = `${join(project, 'node_modules/.bin')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: project,
    env: { ...quietEnvironment(), PATH: path, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 15 * 60_000,
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Fingerprint of everything in a folder, names and contents. */
export function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  for (const name of names) {
    hash.update(name);
    if (statSync(join(folder, name)).isFile()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** A complaint when the condition does not hold. */
export function expectThat(holds: boolean, complaint: string): string[] {
  return holds ? [] : [complaint];
}
