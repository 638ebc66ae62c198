/** Runs a command and measures it with all the processes it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, user and system, of the whole process tree. */
  cpu: number;
  /** Highest sum of resident memory of the whole process tree in MiB; NaN where there is no `/proc`. */
  memory: number;
}

/**
 * Runs `command` in `folder`; its output is shown only when it fails.
 * @throws with the end of the output when the command fails.
 */
export async function measure(command: string, folder: string, env: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const timed = `TIMEFORMAT='times %R %U %S'; time { ${command}; }`;
  const child = spawn('bash', ['-c', timed], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    detached: true,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let memory = Number.NaN;
  const watch = setInterval(() => {
    const now = memoryOf(child.pid ?? 0);
    if (now > 0) memory = Math.max(now, memory || 0);
  }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const output = Buffer.concat(chunks).toString('utf8');
  if (code !== 0) throw new Error(`${command} failed in ${folder}:\n${output.slice(-4000)}`);
  const [, wall, user, system] = /times (\S+) (\S+) (\S+)\s*$/.exec(output) ?? [];
  return { wall: Number(wall), cpu: Number(user) + Number(system), memory };
}

/** Resident memory of a process group in MiB; 0 when the system does not tell. */
function memoryOf(group: number): number {
  let pages = 0;
  for (const id of processIds())
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(stat[2]) === group) pages += Number(stat[21]);
    } catch {
      // It ended while we looked.
    }
  return (pages * 4096) / 2 ** 20;
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
