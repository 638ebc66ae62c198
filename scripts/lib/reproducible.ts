/** Builds copies of the project and compares what came out. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quietEnvironment } from './steps.ts';

/** @throws with the end of the output when the build fails. */
export function buildIn(folder: string, env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(resolve(folder, 'node_modules/.bin/astro'), ['build'], {
    cwd: folder,
    env: { ...quietEnvironment(), ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build in ${folder} failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
}

/** One line per file that only one folder has or whose bytes differ. @throws when there is nothing to compare. */
export function differences(first: string, second: string): { files: number; faults: string[] } {
  const names = [...new Set([...filesIn(first), ...filesIn(second)])].sort();
  if (names.length === 0) throw new Error(`no files under ${first}`);
  const faults = names.flatMap((name) => {
    const [a, b] = [first, second].map((folder) => read(join(folder, name)));
    if (!a || !b) return [`${name}: only in ${a ? first : second}`];
    if (a.equals(b)) return [];
    const at = a.findIndex((byte, index) => byte !== b[index]);
    const near = (bytes: Buffer) => bytes.subarray(Math.max(0, at - 30), at + 50).toString();
    return [`${name}: differs at byte ${at}: “${near(a)}” and “${near(b)}”`];
  });
  return { files: names.length, faults };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
}

function read(file: string): Buffer | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}
