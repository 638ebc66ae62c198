/** `npm run faults`: makes things go wrong around a build in a copy of the project and says what still held. Minutes long. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shell } from './lib/fault.ts';
import { faults } from './lib/faults.ts';
import { copyProject } from './lib/project-copy.ts';
import { step } from './lib/steps.ts';

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
const [only = ''] = process.argv.slice(2);
const project = mkdtempSync(join(tmpdir(), 'faults-'));
try {
  copyProject(project);
  const { status, output } = await step('Build to start from', () => shell(project, 'node scripts/build.ts'));
  if (status !== 0)
    throw new Error(`The build to start from failed; npm run doctor may say why.\n${output.slice(-2000)}`);
  for (const fault of faults.filter(({ name }) => name.includes(only))) {
    if (fault.needsRoot && !isRoot) {
      console.log(`– ${fault.name}: only root on Linux can try it`);
      continue;
    }
    const complaints = await fault.try(project);
    for (const complaint of complaints) console.log(`  ${complaint}`);
    console.log(`${complaints.length === 0 ? '✔' : '✖'} ${fault.name}`);
    if (complaints.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(project, { recursive: true });
}
