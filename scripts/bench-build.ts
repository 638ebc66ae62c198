/**
 * `npm run bench:build -- --n 30,300,1000,3000`: time and memory of a build with many articles, cold and after one
 * edit, ours beside other tools on the same articles. `--with ours` leaves the others out; `--scratch` names a folder
 * outside the project where projects and installed packages stay for the next run.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, measure } from './lib/bench/measure.ts';
import { machine, table } from './lib/bench/report.ts';
import { bareAstro, forgetBuilds, prepare, starlight } from './lib/bench/rivals.ts';
import { editSentence } from './lib/edit.ts';
import { generateArticles } from './lib/generate-articles.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '30,300' },
    with: { type: 'string', default: 'ours,bare,starlight' },
    scratch: { type: 'string', default: join(tmpdir(), 'pos-bench-build') },
  },
});
const rivals = Object.entries({ bare: bareAstro, starlight }).filter(([key]) => values.with.split(',').includes(key));
const build = 'node scripts/build.ts';
const rows: string[][] = [];
const counts = values.n.split(',').map(Number);
const folderOf = (count: number) => join(values.scratch, `ours-${count}`);
const forget = () => {
  for (const count of counts) rmSync(folderOf(count), { recursive: true, force: true });
};
forget();
for (const count of counts) await compare(count);
console.log(`\n${machine()}\n`);
console.log(table(['tool', 'articles', 'build', 'wall s', 'CPU s', 'peak MiB', 'ms/article'], rows));
// Not between the runs: some file systems make new files slowly for minutes after many were deleted.
forget();

async function compare(count: number): Promise<void> {
  const ours = folderOf(count);
  generateArticles(ours, count, 1);
  // The others get what ours has built, also when ours is not measured.
  if (values.with.includes('ours')) await both('ours, everything', count, ours, build, 'content/problems');
  else await measure(build, ours);
  for (const [key, rival] of rivals) {
    const folder = join(values.scratch, key);
    prepare(rival, folder, ours);
    await both(rival.name, count, folder, rival.command, rival.articles);
  }
}

async function both(tool: string, count: number, folder: string, command: string, articles: string): Promise<void> {
  forgetBuilds(folder);
  report(tool, count, 'cold', await measure(command, folder));
  editSentence(join(folder, articles, 'generated-0001.mdx'));
  report(tool, count, 'one edit', await measure(command, folder));
}

function report(tool: string, count: number, build: string, { wall, cpu, memory }: Cost): void {
  const row = [tool, String(count), build, wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0)];
  rows.push([...row, ((wall * 1000) / count).toFixed(0)]);
  console.log(rows.at(-1)?.join('  '));
}
