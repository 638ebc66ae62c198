/** `npm run bench:weight`: what every kind of page costs before interaction, the worst pages first. */
import { cpus, totalmem } from 'node:os';
import { builtPages } from '../tests/support/pages.ts';
import { faultsOf, limits, type Weight, weigh } from '../tests/support/weight.ts';

const weights = builtPages().map((page) => weigh(page));
const columns = ['html', 'gzip', 'brotli', 'critical', 'script', 'touched', 'requests'] as const;

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
);
printKinds();
printWorst();
printShare();

function printKinds(): void {
  console.log(
    '\nkind        pages   median (worst): html, gzip, brotli, critical path, script gzip, with the first touch, requests',
  );
  const kinds = [...new Set(weights.map(({ kind }) => kind))].sort();
  for (const kind of kinds) {
    const own = weights.filter((weight) => weight.kind === kind);
    const cells = columns.map(
      (column) => `${median(own, column)} (${Math.max(...own.map((weight) => weight[column]))})`,
    );
    console.log(kind.padEnd(10), String(own.length).padStart(6), ...cells.map((cell) => cell.padStart(17)));
  }
}

function printWorst(): void {
  console.log('\nheaviest critical paths');
  const worst = [...weights].sort((a, b) => b.critical - a.critical).slice(0, 12);
  for (const { path, critical, script, touched, requests } of worst)
    console.log(...[critical, script, touched, requests].map((figure) => String(figure).padStart(7)), path);
}

function printShare(): void {
  const light = weights.filter(({ critical }) => critical <= limits.critical).length;
  console.log(
    `\n${light} of ${weights.length} pages (${((light / weights.length) * 100).toFixed(1)} %) within ${limits.critical} bytes`,
  );
  for (const fault of faultsOf(weights)) console.log(`over the limit: ${fault}`);
}

function median(of: Weight[], column: (typeof columns)[number]): number {
  const values = of.map((weight) => weight[column]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
