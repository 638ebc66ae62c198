/** Lighthouse, installed in a folder outside the repository, and what its reports say. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const lighthouseVersion = '13.5.0';

/** Categories that the table shows. */
const scored = ['performance', 'accessibility', 'best-practices', 'seo'];

export interface PageRun {
  /** Milliseconds. */
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  /** Bytes on the wire before anybody touches the page, and their requests. */
  bytes: number;
  requests: number;
  /** Of `scored`, in that order; 0 to 100. */
  scores: number[];
  /** Audits that cost points: category, id and title. */
  failed: string[];
}

interface Report {
  audits: Record<
    string,
    {
      id: string;
      title: string;
      score: number | null;
      numericValue?: number;
      details?: { items?: { transferSize?: number }[] };
    }
  >;
  categories: Record<string, { id: string; score: number; auditRefs: { id: string; weight: number }[] }>;
}

/** @param scratch folder that keeps the installed package for the next run. */
export function installLighthouse(scratch: string): string {
  const folder = join(scratch, 'lighthouse');
  const binary = join(folder, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { lighthouse: lighthouseVersion } }),
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' });
  return binary;
}

/** Slow 4G and a processor slowed four times: worked out from a fast visit, or applied to the browser itself. */
export const throttlings = ['simulate', 'devtools'] as const;

/** One visit with an empty cache. */
export async function visit(
  binary: string,
  chromium: string,
  address: string,
  output: string,
  throttling: (typeof throttlings)[number],
): Promise<PageRun> {
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
  ];
  await promisify(execFile)(
    process.execPath,
    [
      binary,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--throttling-method=${throttling}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 2 ** 26 },
  );
  return runOf(JSON.parse(readFileSync(output, 'utf8')) as Report);
}

function runOf({ audits, categories }: Report): PageRun {
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const requests = audits['network-requests']?.details?.items ?? [];
  return {
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    bytes: requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    requests: requests.length,
    scores: scored.map((id) => Math.round((categories[id]?.score ?? 0) * 100)),
    failed: Object.values(categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .map((ref) => ({ ref, audit: audits[ref.id] }))
        .filter(({ ref, audit }) => ref.weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9)
        .map(({ audit }) => `${id}: ${audit?.id} (${audit?.title})`),
    ),
  };
}
