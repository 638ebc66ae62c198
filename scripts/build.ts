/** `npm run build`: the site in `dist/`, whole or not at all. Options go to Astro. */
import { buildSite } from './lib/build.ts';

await buildSite(...process.argv.slice(2));
