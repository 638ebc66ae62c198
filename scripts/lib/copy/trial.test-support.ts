/** Small built sites for the tests of the trials. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs `act` with a folder that holds the files, which is removed afterwards. */
export function withSite<T>(files: Record<string, string>, act: (dist: string) => T): T {
  const dist = mkdtempSync(join(tmpdir(), 'trial-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), text);
    }
    return act(dist);
  } finally {
    rmSync(dist, { recursive: true });
  }
}
