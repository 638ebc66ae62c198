/** A copy of the sound fixture with one mistake in it, for the tests of the content check. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFindings } from './finding.ts';
import { checkContent } from './index.ts';

export const sound = 'tests/fixtures/project';
export const problem = 'problems/sample-problem.mdx';
/** The day on which the fixture is checked. */
export const today = '2026-11-22';

export type Change = (text: string) => string | null;

/** Runs `act` with the folder of a copy of the fixture, which is removed afterwards. */
export function withCopy<T>(act: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'content-check-'));
  try {
    cpSync(sound, root, { recursive: true });
    return act(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Findings about a copy of the sound fixture in which files were changed (or removed: null). */
export function findingsAfterAll(changes: Record<string, Change>, day = today): string {
  return withCopy((root) => {
    for (const [file, change] of Object.entries(changes)) changeFile(join(root, 'content', file), change);
    return formatFindings(checkContent(root, day));
  });
}

export function findingsAfter(file: string, change: Change, day = today): string {
  return findingsAfterAll({ [file]: change }, day);
}

function changeFile(path: string, change: Change): void {
  const changed = change(readFileSync(path, 'utf8'));
  if (changed === null) rmSync(path);
  else writeFileSync(path, changed);
}

/** Replaces text that must be there: a fixture that no longer fits must not pass. */
export const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture has no “${from}”`);
  return text.replace(from, to);
};
