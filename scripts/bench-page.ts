/**
 * `npm run bench:page`: Lighthouse on every kind of page of the built site, beside Starlight with the same articles.
 * `--runs 5` visits each page that often and takes medians; `--with ours` leaves Starlight out; `--throttling devtools`
 * slows the browser itself instead of working out what a slow one would do; `--scratch` names a folder outside the
 * project where Lighthouse and Starlight stay installed. A page of one word shows what the network alone costs: nothing
 * can be faster. At last the bytes of every article, untouched.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrivals } from './lib/bench/arrival.ts';
import { installLighthouse, lighthouseVersion, type PageRun, throttlings, visit } from './lib/bench/lighthouse.ts';
import { measure } from './lib/bench/measure.ts';
import { machine, table } from './lib/bench/report.ts';
import { prepare, starlight } from './lib/bench/rivals.ts';
import { ensureChromium } from './lib/chromium.ts';
import { type Site, serveSite } from './lib/serve-site.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    with: { type: 'string', default: 'ours,starlight' },
    throttling: { type: 'string', default: 'simulate' },
    scratch: { type: 'string', default: join(tmpdir(), 'pos-bench-page') },
  },
});
const throttling = throttlings.find((way) => way === values.throttling) ?? 'simulate';
if (throttling !== values.throttling)
  throw new Error(`--throttling ${values.throttling}: write ${throttlings.join(' or ')}`);
const articles = ['/problems/renewal-failed/', '/problems/charged-but-failed/'];
const others =
  '/ /problems/ /strategies/backup-payment/ /codes/ /codes/51/ /checklists/renewal-failed/ /diagnose/ /search/ /contacts/ /glossary/ /safety/ /matrix/ /about/';

if (!existsSync('dist/index.html')) throw new Error('no built site in dist/; run `npm run build` first');
mkdirSync(values.scratch, { recursive: true });
const chromium = ensureChromium();
const binary = installLighthouse(values.scratch);
const rows: string[][] = [];
const failed = new Set<string>();
await all('one word', await serveSite(oneWord()), ['/']);
await all('ours', await serveSite('dist'), [...articles, ...others.split(' ')]);
const rival = values.with.includes('starlight') ? await buildStarlight() : undefined;
if (rival)
  await all(
    'Starlight',
    await serveSite(rival),
    articles.map((path) => path.replace('/problems', '')),
  );
const head = ['page', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'kB', 'requests', 'perf', 'a11y', 'best', 'SEO'];
console.log(`\nLighthouse ${lighthouseVersion}, ${throttling}, medians of ${values.runs} visits\n${machine()}\n`);
console.log(table(head, rows));
for (const line of failed) console.log(line);
if (rival) await compareBytes(rival);

async function all(site: string, server: Site, paths: string[]): Promise<void> {
  for (const path of paths) {
    const visits: PageRun[] = [];
    for (let run = 0; run < Number(values.runs); run++)
      visits.push(await visit(binary, chromium, server.origin + path, join(values.scratch, 'report.json'), throttling));
    report(`${site} ${path}`, visits);
  }
  server.close();
}

function report(page: string, visits: PageRun[]): void {
  const number = (pick: (visit: PageRun) => number) => median(visits.map(pick));
  const scores = [0, 1, 2, 3].map((category) => String(number(({ scores: all }) => all[category] ?? 0)));
  const times = [number(({ fcp }) => fcp), number(({ lcp }) => lcp), number(({ tbt }) => tbt)].map((ms) =>
    ms.toFixed(0),
  );
  const size = [(number(({ bytes }) => bytes) / 1000).toFixed(1), String(number(({ requests }) => requests))];
  rows.push([page, ...times, number(({ cls }) => cls).toFixed(3), ...size, ...scores]);
  console.log(rows.at(-1)?.join('  '));
  for (const audit of visits.flatMap((visit) => visit.failed)) failed.add(`${page}  ${audit}`);
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Bytes on the wire before anybody touches the article, the lightest share first. */
async function compareBytes(other: string): Promise<void> {
  const slugs = readdirSync('dist/problems', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = slugs.map(({ name }) => name).filter((name) => existsSync(join(other, name)));
  const ours = await arrivals(
    'dist',
    names.map((name) => `/problems/${name}/`),
  );
  const theirs = await arrivals(
    other,
    names.map((name) => `/${name}/`),
  );
  const lines = names.map((name, index) => ({ name, our: ours[index] ?? 0, their: theirs[index] ?? 0 }));
  lines.push({ name: 'all', our: sum(ours), their: sum(theirs) });
  const cells = lines.map(({ name, our, their }) => [name, `${our}`, `${their}`, (our / their).toFixed(3)]);
  console.log(
    `\n${table(
      ['article', 'ours, bytes', 'Starlight', 'share'],
      cells.sort((a, b) => (`${a[3]}` < `${b[3]}` ? -1 : 1)),
    )}`,
  );
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** @returns the folder of a page that holds one word. */
function oneWord(): string {
  const folder = join(values.scratch, 'one-word');
  mkdirSync(folder, { recursive: true });
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>POS</title>';
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="zh-CN">${head}<h1>POS</h1>`);
  return folder;
}

/** @returns the folder of its built pages. */
async function buildStarlight(): Promise<string> {
  const folder = join(values.scratch, 'starlight');
  prepare(starlight, folder, '.');
  await measure(starlight.command, folder);
  return join(folder, 'dist');
}
