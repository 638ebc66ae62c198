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
const rows: string[][] = [];
for (const count of values.n.split(',').map(Number)) await compare(count);
console.log(`\n${machine()}\n`);
console.log(table(['tool', 'articles', 'build', 'wall s', 'CPU s', 'peak MiB', 'ms/article'], rows));

async function compare(count: number): Promise<void> {
  const ours = join(values.scratch, `ours-${count}`);
  rmSync(ours, { recursive: true, force: true });
  generateArticles(ours, count, 1);
  if (values.with.includes('ours'))
    await both('ours, everything', count, ours, 'node scripts/build.ts', 'content/problems');
  for (const [key, rival] of rivals) {
    const folder = join(values.scratch, key);
    prepare(rival, folder, ours);
    await both(rival.name, count, folder, rival.command, rival.articles);
  }
  rmSync(ours, { recursive: true, force: true });
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
