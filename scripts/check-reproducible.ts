/**
 * `npm run check:reproducible`: builds the same sources in two folders, under different time zones and languages,
 * the first twice so that one site comes from full caches and the other from none, and compares every byte.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from './lib/project-copy.ts';
import { buildIn, differences } from './lib/reproducible.ts';
import { step } from './lib/steps.ts';

const scratch = mkdtempSync(join(tmpdir(), 'reproducible-'));
const places = [
  { folder: join(scratch, 'a'), env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, builds: 2 },
  {
    folder: join(scratch, 'somewhere-else/with a space'),
    env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    builds: 1,
  },
];

try {
  for (const { folder, env, builds } of places) {
    copyProject(folder);
    for (let build = 1; build <= builds; build++)
      await step(`Build ${build} in ${folder} with TZ=${env.TZ}`, () => buildIn(folder, env));
  }
  const [first = '', second = ''] = places.map(({ folder }) => join(folder, 'dist'));
  const { files, faults } = differences(first, second);
  for (const fault of faults) console.error(fault);
  console.log(faults.length > 0 ? `${faults.length} files differ` : `${files} files, every byte equal`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}
