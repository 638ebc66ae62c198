/** `npm test`: everything that must hold before a change lands, cheapest first. */

import { buildSite } from './lib/build.ts';
import { ensureChromium } from './lib/chromium.ts';
import { run, step } from './lib/steps.ts';

await step('Format and lint', () => run('biome', 'check', '--error-on-warnings'));
await step('Unused files, exports and dependencies', () => run('knip'));
await step('Types', () => run('astro', 'check', '--minimumFailingSeverity', 'warning'));
await step('Unit tests', () => run('vitest', 'run', '--project', 'unit', '--project', 'dom'));
await step('Build', () => buildSite());
await step('Chromium', ensureChromium);
await step('Built site and browser', () => run('vitest', 'run', '--project', 'built', '--project', 'browser'));
