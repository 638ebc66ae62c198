/** `npm start`: builds the site, makes the search index and serves both on port 4321. */
import { preview } from 'astro';
import { buildSite } from './lib/build.ts';
import { countPages, seconds, step } from './lib/steps.ts';

const started = performance.now();
await step('Building pages and search index', () => buildSite());
const server = await preview({ root: '.', logLevel: 'error' });
console.log(`\n${countPages('dist')} pages ready after ${seconds(started)}`);
console.log(`Open http://localhost:${server.port}/   (Ctrl+C stops)`);
