/** Full builds of mutated content, to prove that build and check agree. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentFiles } from '../../../src/check/files.ts';
import { checkFiles } from '../../../src/check/index.ts';
import { copyProject } from '../project-copy.ts';
import { quietEnvironment } from '../steps.ts';
import type { Case, Outcome } from './run.ts';

export interface BuildPlan {
  cases: Case[];
  expected: 'builds' | 'fails';
}

/** A file of megabytes makes every check of its group slow; `npm run faults` builds one. */
const large = 200_000;

/**
 * Three of four builds get one mutation that the check refused. The others get as many that passed as fit together, one
 * for each file: a build takes long, and one that succeeds proves them all.
 */
export function planBuilds(outcomes: Outcome[], files: ContentFiles, today: string, count: number): BuildPlan[] {
  const refused = spread(
    outcomes.filter(({ verdict }) => verdict.passes === false),
    Math.floor((count * 3) / 4),
  );
  const passed = outcomes.filter(({ verdict, bytes }) => verdict.passes && bytes.length < large);
  const groups = Array.from({ length: count - refused.length }, () => new Map<string, Case>());
  for (const outcome of passed) {
    const group = groups.find((candidate) => !candidate.has(outcome.path));
    if (group && fits(group, outcome, files, today)) group.set(outcome.path, outcome);
  }
  return [
    ...refused.map((outcome): BuildPlan => ({ cases: [outcome], expected: 'fails' })),
    ...groups
      .filter(({ size }) => size > 0)
      .map((group): BuildPlan => ({ cases: [...group.values()], expected: 'builds' })),
  ];
}

function fits(group: Map<string, Case>, added: Case, files: ContentFiles, today: string): boolean {
  const changes = [...group.values(), added].map(({ path, bytes }) => [path, bytes] as const);
  return checkFiles(new Map([...files, ...changes]), today).every(({ level }) => level !== 'error');
}

/** Evenly chosen from the whole list. */
function spread<T>(list: T[], count: number): T[] {
  return list.filter(
    (_, at) => Math.floor((at * count) / list.length) !== Math.floor(((at - 1) * count) / list.length),
  );
}

export interface BuildResult {
  agrees: boolean;
  seconds: number;
  output: string;
}

/** Builds a copy of the project with the mutated files in it. */
export function buildWith({ cases, expected }: BuildPlan): BuildResult {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-build-'));
  try {
    copyProject(root);
    // What was published before is another matter: an id that changes is refused there, with its address.
    writeFileSync(join(root, 'content/published.json'), '{ "pages": {}, "numbers": {} }');
    for (const { path, bytes } of cases) writeFileSync(join(root, 'content', path), bytes);
    const started = performance.now();
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: root,
        env: quietEnvironment(),
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        timeout: 15 * 60_000,
      },
    );
    const output = `${stdout}${stderr}${signal ? `ended by ${signal}` : ''}`;
    return { agrees: agrees(expected, status, output), seconds: (performance.now() - started) / 1000, output };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A build that fails must fail with findings, not with whatever broke first. */
function agrees(expected: BuildPlan['expected'], status: number | null, output: string): boolean {
  if (expected === 'builds') return status === 0 && !/\[ERROR\]/.test(output);
  return status !== 0 && /content\/ 里有 \d+ 个错误/.test(output) && /content\/\S+:\d+ 错误 \[/.test(output);
}
