/**
 * `npm run check:copy`: one build of a copy of the project that has another owner, a cause with another title, a new
 * problem and a new strategy, and addresses that moved; makes sure that the whole site follows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movedAddresses } from './lib/copy/moved.ts';
import { newArticles } from './lib/copy/new-articles.ts';
import { newTitleOfCause } from './lib/copy/new-title.ts';
import { secondOwner } from './lib/copy/owner.ts';
import { copyProject } from './lib/project-copy.ts';
import { buildIn } from './lib/reproducible.ts';
import { step } from './lib/steps.ts';

const trials = [secondOwner, newTitleOfCause, movedAddresses, newArticles];

await step('A copy with another owner, changed and new content', () => {
  const root = mkdtempSync(join(tmpdir(), 'copy-'));
  try {
    copyProject(root);
    const checks = trials.map((prepare) => prepare(root));
    buildIn(root, {});
    const faults = checks.flatMap((check) => check(join(root, 'dist')));
    if (faults.length > 0) throw new Error(`the copy is not what it should be:\n${faults.join('\n')}`);
  } finally {
    rmSync(root, { recursive: true });
  }
});
