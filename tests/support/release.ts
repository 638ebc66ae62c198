/** Packs `dist/` once for the tests on nginx. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack } from '../../scripts/lib/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed site, absolute. */
    release: string;
  }
}

export default async function packed(project: TestProject): Promise<() => void> {
  // Beside dist/, so that hard links are possible.
  const folder = mkdtempSync(resolve('dist-server-'));
  await pack('dist', join(folder, 'packed'));
  project.provide('release', join(folder, 'packed'));
  return () => rmSync(folder, { recursive: true, force: true });
}
