/**
 * `npm run bench:search [file]`: how good the search of the built site is, beside stock Pagefind on
 * the same pages. Default file: `content/queries.yaml`; a TSV with the same columns works too.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { readPage } from '../src/integrations/page-reading.ts';
import { launch } from './lib/launch.ts';
import { Precision } from './lib/search-precision.ts';
import { compounds, readQueries } from './lib/search-queries.ts';
import { askPage, askStock, costOf, offlineTime } from './lib/search-runs.ts';
import { type Answer, rankOf, type Score, scores } from './lib/search-score.ts';
import { serveSite } from './lib/serve-site.ts';

const [file = 'content/queries.yaml'] = process.argv.slice(2);
const queries = readQueries(file);
const stockFolder = mkdtempSync(join(tmpdir(), 'stock-pagefind-'));
await buildStock();
const site = await serveSite('dist', stockFolder);
const browser = await launch();
try {
  await report();
} finally {
  await browser.close();
  site.close();
  rmSync(stockFolder, { recursive: true });
}
process.exit();

async function report(): Promise<void> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${site.origin}/search/`);
  const ours = await answer(queries.map(({ query }) => query));
  const stock: Answer[] = [];
  for (const query of queries) stock.push({ query, results: await askStock(page, query.query, 10) });
  const answers = queries.map((query, index): Answer => ({ query, results: ours[index] ?? [] }));
  printMisses(answers);
  printScores(scores(answers), scores(stock));
  await printPrecision();
  await printCosts();
}

/** Our results for many queries, asked in one open search page. */
async function answer(asked: string[]): Promise<string[][]> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${site.origin}/search/`);
  return askPage(page, asked);
}

function printMisses(answers: Answer[]): void {
  for (const answer of answers.filter((each) => rankOf(each) !== 1)) {
    const { query, results } = answer;
    console.log(
      `${rankOf(answer) || '–'}  [${query.type}] ${query.query} → ${query.best}; came: ${results.slice(0, 3).join(' ') || 'nothing'}`,
    );
  }
}

function printScores(ours: Score[], stock: Score[]): void {
  console.log(`\n${file}, ${queries.length} queries: ours | stock Pagefind`);
  console.log('type         count  success@1      success@3      MRR');
  const cell = (a: number, b = 0) => `${a.toFixed(3)} | ${b.toFixed(3)}`;
  for (const [index, { type, count, first, three, mrr }] of ours.entries())
    console.log(
      type.padEnd(12),
      String(count).padStart(5),
      cell(first, stock[index]?.first),
      cell(three, stock[index]?.three),
      cell(mrr, stock[index]?.mrr),
    );
}

/** Share of the results whose page holds the compound, over compounds of the site's own texts. */
async function printPrecision(): Promise<void> {
  const texts = pageTexts();
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${site.origin}/search/`);
  const [ours, stock] = [new Precision(texts), new Precision(texts)];
  const chosen = compounds(texts, 150);
  for (const compound of chosen) {
    stock.add(compound, await askStock(page, compound, 60));
  }
  for (const [index, results] of (await answer(chosen)).entries()) ours.add(chosen[index] ?? '', results);
  console.log(`\n${chosen.length} two-word compounds: ours ${ours} | stock ${stock}`);
}

async function printCosts(): Promise<void> {
  console.log('\ncold, Brotli as served, processor slowed 4 times   kB first  kB done  ms first  ms done');
  const types = [...new Set(queries.map(({ type }) => type))];
  const samples = types.map((type) => queries.find((each) => each.type === type)?.query ?? '');
  const keystrokes: number[] = [];
  for (const query of samples) {
    const { first, done, keystrokes: times } = await costOf(browser, site, query);
    keystrokes.push(...times);
    const row = [first.kilobytes, done.kilobytes, first.milliseconds, done.milliseconds];
    const [kilobytes, ready, ...milliseconds] = row.map((value, index) => value.toFixed(index < 2 ? 1 : 0).padStart(8));
    console.log(query.padEnd(40), kilobytes, ready, ...milliseconds);
  }
  printKeystrokes(keystrokes.sort((a, b) => a - b));
  const offline: number[] = [];
  for (const query of samples) offline.push(await offlineTime(browser, site, query));
  console.log(`first result without network: ${offline.map((time) => time.toFixed(0)).join(', ')} ms`);
}

/** @param sorted milliseconds from a keystroke to the drawn names, the shortest first. */
function printKeystrokes(sorted: number[]): void {
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
  console.log(
    `\n${sorted.length} keystrokes with everything loaded, processor slowed 4 times: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms`,
  );
}

function pageTexts(): Map<string, string> {
  const files = readdirSync('dist', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('index.html'));
  return new Map(
    files.map((name) => {
      const path = `/${name.replace(/index\.html$/, '')}`;
      const { sections } = readPage(readFileSync(join('dist', name), 'utf8'), path);
      return [path, sections.map(({ title, heading, text }) => `${title}\n${heading}\n${text}`).join('\n')];
    }),
  );
}

async function buildStock(): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: 'dist' });
  await index.writeFiles({ outputPath: join(stockFolder, 'stock') });
}
