/** `npm run build:server`: builds the site and packs it, with nginx's files, into `dist-server/`. */
import { pack } from './lib/pack.ts';
import { run, step } from './lib/steps.ts';

await step('Build', () => run('astro', 'build'));
const { files, fresh } = await step('Pack for nginx', () => pack('dist', 'dist-server'));
console.log(`dist-server: ${files} files compressed, ${fresh} of them anew`);
