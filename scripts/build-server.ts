/** `npm run build:server`: builds the site and packs it, with nginx's files, into `dist-server/`. */
import { buildSite } from './lib/build.ts';
import { pack } from './lib/pack.ts';
import { step } from './lib/steps.ts';

await step('Build', () => buildSite());
const { files, fresh } = await step('Pack for nginx', () => pack('dist', 'dist-server'));
console.log(`dist-server: ${files} files compressed, ${fresh} of them anew`);
