/**
 * `npm run bench:page`: Lighthouse on every kind of page of the built site, beside Starlight with the same articles.
 * `--runs 5` visits each page that often and takes medians; `--with ours` leaves Starlight out; `--throttling devtools`
 * slows the browser itself instead of working out what a slow one would do; `--pages 'problems/.'` visits only
 * pages whose name the pattern finds; `--scratch` names a folder outside the project where Lighthouse and Starlight stay
 * installed. A page of one word shows what the network alone costs: nothing can be faster. At last the bytes of every article, untouched.
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
    pages: { type: 'string', default: '' },
    scratch: { type: 'string', default: join(tmpdir(), 'pos-bench-page') },
  },
});
const throttling = throttlings.find((way) => way === values.throttling) ?? 'simulate';
if (throttling !== values.throttling)
  throw new Error(`--throttling ${values.throttling}: write ${throttlings.join(' or ')}`);
const articles = ['/problems/renewal-failed/', '/problems/charged-but-failed/'];
/** Starlight has its articles at the top. */
const withoutSection = (path: string) => path.replace('/problems', '');
const others =
  '/ /problems/ /strategies/backup-payment/ /codes/ /codes/51/ /checklists/renewal-failed/ /diagnose/ /search/ /contacts/ /glossary/ /safety/ /matrix/ /about/';

if (!existsSync('dist/index.html')) throw new Error('no built site in dist/; run `npm run build` first');
mkdirSync(values.scratch, { recursive: true });
const chromium = ensureChromium();
const binary = installLighthouse(values.scratch);
const rival = values.with.includes('starlight') ? await buildStarlight() : undefined;
const sites: Site[] = [];
const all = [
  ...(await pagesOf('one word', oneWord(), ['/'])),
  ...(await pagesOf('ours', 'dist', articles)),
  ...(rival ? await pagesOf('Starlight', rival, articles.map(withoutSection)) : []),
  ...(await pagesOf('ours', 'dist', others.split(' '))),
];
const targets = all.filter(({ page }) => new RegExp(values.pages).test(page));
if (targets.length === 0)
  throw new Error(`--pages ${values.pages} finds none of: ${all.map(({ page }) => page).join(', ')}`);
// Round after round, so that a busy minute of the machine falls on all pages alike.
for (let run = 0; run < Number(values.runs); run++)
  for (const { page, address, visits } of targets) {
    visits.push(await visit(binary, chromium, address, join(values.scratch, 'report.json'), throttling));
    console.error(`round ${run + 1}: ${page}, LCP ${visits.at(-1)?.lcp.toFixed(0)} ms`);
  }
const failed = new Set<string>();
const rows = targets.map(({ page, visits }) => rowOf(page, visits));
const head = ['page', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'kB', 'requests', 'perf', 'a11y', 'best', 'SEO'];
console.log(`\nLighthouse ${lighthouseVersion}, ${throttling}, medians of ${values.runs} visits\n${machine()}\n`);
console.log(table(head, rows));
for (const line of failed) console.log(line);
if (rival) await compareBytes(rival);
for (const site of sites) site.close();

interface Target {
  page: string;
  address: string;
  visits: PageRun[];
}

async function pagesOf(site: string, folder: string, paths: string[]): Promise<Target[]> {
  const served = await serveSite(folder);
  sites.push(served);
  return paths.map((path) => ({ page: `${site} ${path}`, address: served.origin + path, visits: [] }));
}

function rowOf(page: string, visits: PageRun[]): string[] {
  const number = (pick: (visit: PageRun) => number) => median(visits.map(pick));
  const scores = [0, 1, 2, 3].map((category) => String(number(({ scores: all }) => all[category] ?? 0)));
  const times = [number(({ fcp }) => fcp), number(({ lcp }) => lcp), number(({ tbt }) => tbt)].map((ms) =>
    ms.toFixed(0),
  );
  const size = [(number(({ bytes }) => bytes) / 1000).toFixed(1), String(number(({ requests }) => requests))];
  for (const audit of visits.flatMap((visit) => visit.failed)) failed.add(`${page}  ${audit}`);
  return [page, ...times, number(({ cls }) => cls).toFixed(3), ...size, ...scores];
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Bytes on the wire before anybody touches the article, the lightest share first. */
async function compareBytes(other: string): Promise<void> {
  const problems = readdirSync('dist/problems', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const paths = problems
    .map(({ name }) => `/problems/${name}/`)
    .filter((path) => existsSync(other + withoutSection(path)));
  const [ours, theirs] = [await arrivals('dist', paths), await arrivals(other, paths.map(withoutSection))];
  const line = (name: string, our = 0, their = 0) => [name, String(our), String(their), (our / their).toFixed(3)];
  const lines = paths.map((path, index) => line(path, ours[index], theirs[index]));
  lines.sort(([, , , a = ''], [, , , b = '']) => a.localeCompare(b));
  lines.push(line('all', sum(ours), sum(theirs)));
  console.log(`\n${table(['article', 'ours, bytes', 'Starlight', 'share'], lines)}`);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

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
