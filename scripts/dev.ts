/**
 * `npm run dev`: live reload. Search uses the index of the last build, so the first time there is one.
 * Options go to Astro: `npm run dev -- --port 4400`.
 */
import { existsSync } from 'node:fs';
import { buildSite } from './lib/build.ts';
import { run, step } from './lib/steps.ts';

if (!existsSync('dist/pagefind')) await step('Building once for the search index', () => buildSite());
run('astro', 'dev', ...process.argv.slice(2));
