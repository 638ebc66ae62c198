/** Builds beside `dist/` and changes places at the end: a build that fails or is killed leaves the last one as it was. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { run } from './steps.ts';

const folder = 'dist';
const next = 'dist-next';
const last = 'dist-last';

/** Ends the command when the build fails. */
export function buildSite(...options: string[]): void {
  rmSync(next, { recursive: true, force: true });
  process.env.OUT_DIR = `./${next}/`;
  run('astro', 'build', ...options);
  delete process.env.OUT_DIR;
  changePlaces();
}

/** Both renames take no time; killed between them, the last build stands whole in `dist-last/`. */
function changePlaces(): void {
  rmSync(last, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
  rmSync(last, { recursive: true, force: true });
}
