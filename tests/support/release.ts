/** Packs `dist/` once for the tests on nginx. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack, scratchFolder } from '../../scripts/lib/pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed site, absolute. */
    release: string;
  }
}

export default async function packed(project: TestProject): Promise<() => void> {
  const folder = scratchFolder();
  await pack('dist', join(folder, 'packed'));
  project.provide('release', join(folder, 'packed'));
  return () => rmSync(folder, { recursive: true, force: true });
}
