/** `npm test`: everything that must hold before a change lands, cheapest first. */

import { buildSite } from './lib/build.ts';
import { ensureChromium } from './lib/chromium.ts';
import { ensureNginx, nginxAdvice } from './lib/nginx.ts';
import { run, sideBySide, step } from './lib/steps.ts';

await step('Format and lint', () => run('biome', 'check', '--error-on-warnings'));
await step('Unused files, exports and dependencies', () => run('knip'));
await step('Types and unit tests', () =>
  sideBySide(
    ['astro', 'check', '--minimumFailingSeverity', 'warning'],
    ['vitest', 'run', '--project', 'unit', '--project', 'dom'],
  ),
);
await step('Build', () => buildSite());
await step('Chromium', ensureChromium);
const nginx = await step('nginx', ensureNginx);
if (nginx) await step('Built site on nginx', () => run('vitest', 'run', '--project', 'nginx'));
else console.log(`Left out: tests of the server.\n${nginxAdvice}`);
await step('Built site and browser', () => run('vitest', 'run', '--project', 'built', '--project', 'browser'));
run('node', 'scripts/check-copy.ts');
