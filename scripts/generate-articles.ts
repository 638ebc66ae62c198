/** `npm run generate -- <folder> <count> [seed]`: a copy of the project with many more articles, for tests of size. */
import { generateArticles } from './lib/generate-articles.ts';

const [folder, count, seed = '1'] = process.argv.slice(2);
if (!folder || !count) {
  console.error('Usage: npm run generate -- <empty folder outside the project> <number of articles> [seed]');
  process.exit(1);
}
generateArticles(folder, Number(count), Number(seed));
console.log(`${count} articles added to the copy in ${folder}; there: node node_modules/astro/bin/astro.mjs build`);
