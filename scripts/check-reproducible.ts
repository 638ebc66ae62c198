/**
 * `npm run check:reproducible`: builds the same sources in two folders, under different time zones and languages,
 * the first twice, with a sentence that is put back between, so that one site comes from caches of another and the other
 * from none, and compares every byte.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editSentence } from './lib/edit.ts';
import { copyProject } from './lib/project-copy.ts';
import { buildIn, differences } from './lib/reproducible.ts';
import { step } from './lib/steps.ts';

const scratch = mkdtempSync(join(tmpdir(), 'reproducible-'));
const places = [
  {
    folder: join(scratch, 'a'),
    env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    edited: true,
  },
  {
    folder: join(scratch, 'somewhere-else/with a space'),
    env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    edited: false,
  },
];

try {
  for (const { folder, env, edited } of places) {
    copyProject(folder);
    const build = (what: string) => step(`Build ${what} in ${folder} with TZ=${env.TZ}`, () => buildIn(folder, env));
    const article = join(folder, 'content/problems/renewal-failed.mdx');
    if (edited) {
      const text = editSentence(article);
      await build('with an edited sentence');
      writeFileSync(article, text);
    }
    await build('as it is');
  }
  const [first = '', second = ''] = places.map(({ folder }) => join(folder, 'dist'));
  const { files, faults } = differences(first, second);
  for (const fault of faults) console.error(fault);
  console.log(faults.length > 0 ? `${faults.length} files differ` : `${files} files, every byte equal`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true });
}
