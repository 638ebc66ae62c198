/** `npm run licences`: the licences of all locked packages; exits 1 when one is not allowed. */
import { readFileSync } from 'node:fs';
import { type Licensed, licencesIn, refused } from './lib/licences.ts';

const list = licencesIn(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const groups = Map.groupBy(list, ({ licence }) => licence);
for (const [licence, packages] of [...groups].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${String(packages.length).padStart(4)}  ${licence}${licence === 'MIT' ? '' : `: ${names(packages)}`}`);
const wrong = refused(list);
console.log(
  `${list.length} packages, ${wrong.length} with a licence that is not allowed${wrong.length > 0 ? `: ${names(wrong)}` : ''}`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;

function names(packages: Licensed[]): string {
  return [...new Set(packages.map(({ name }) => name))].join(' ');
}
