/** What a built page costs before anybody touches it. Bytes are those of each file by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { BuiltPage } from './pages.ts';
import { compressedSize, filesSize, laterScriptsOf, scriptsOf } from './scripts.ts';

export interface Weight {
  path: string;
  kind: string;
  /** HTML as it stands, gzip and brotli. */
  html: number;
  gzip: number;
  brotli: number;
  /** Brotli of the HTML and of everything that holds up the first paint. */
  critical: number;
  /** Script before interaction, gzip. */
  script: number;
  /** Script files that the first touch loads, gzip. */
  touched: number;
  /** The document and what it asks for by itself. */
  requests: number;
}

/** Limits that the project promises, in bytes. */
export const limits = { critical: 14_600, longest: 24_000, script: 6_000, plainScript: 2_000, requests: 3, share: 0.9 };

/** Kinds whose every page keeps the limit. */
const strict = new Set(['home', 'code', 'codes', 'search', 'diagnosis', 'checklist']);

/** @param quick takes gzip for brotli where even gzip is within the limit: seconds instead of minutes. */
export function weigh(page: BuiltPage, folder = 'dist', quick = false): Weight {
  const gzip = gzipSync(page.html, { level: 9 }).length;
  const brotli = quick && gzip <= limits.critical ? gzip : brotliCompressSync(page.html).length;
  return {
    path: page.path,
    kind: kindOf(page.path),
    html: Buffer.byteLength(page.html),
    gzip,
    brotli,
    critical: brotli + blockingBytes(page, folder),
    script: compressedSize(page, folder),
    touched: filesSize(laterScriptsOf(page, folder), folder),
    requests: 1 + scriptsOf(page, folder).length + subresources(page).length,
  };
}

export function kindOf(path: string): string {
  const [, section = '', slug = ''] = path.split('/');
  if (path === '/') return 'home';
  if (/^[ps]\d\d$/.test(section)) return 'redirect';
  const kinds: Record<string, [list: string, one: string]> = {
    problems: ['list', 'problem'],
    strategies: ['list', 'strategy'],
    codes: ['codes', 'code'],
    checklists: ['checklist', 'checklist'],
    diagnose: ['diagnosis', 'diagnosis'],
    search: ['search', 'search'],
  };
  return kinds[section]?.[slug === '' ? 0 : 1] ?? 'other';
}

/** Style sheets and scripts that must arrive before anything is painted; there should be none. */
const blocks = 'link[rel=stylesheet], script[src]:not([type=module]):not([async]):not([defer])';

function blockingBytes({ root }: BuiltPage, folder: string): number {
  return root
    .querySelectorAll(blocks)
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);
}

/** What else a browser fetches unasked: pictures in the page and preloads. */
function subresources({ root }: BuiltPage): string[] {
  return root
    .querySelectorAll('img[src]:not([loading=lazy]), link[rel=preload], link[rel=modulepreload], link[rel=stylesheet]')
    .map((element) => element.toString());
}

/** One line per broken promise. */
export function faultsOf(weights: Weight[]): string[] {
  const light = weights.filter(({ critical }) => critical <= limits.critical);
  const share = light.length / weights.length;
  const each = weights.flatMap((weight) => {
    const most = strict.has(weight.kind) ? limits.critical : limits.longest;
    return [
      ...(weight.critical > most ? [`${weight.path}: critical path ${weight.critical} > ${most} bytes`] : []),
      ...[weight.script, weight.touched]
        .filter((script) => script > limits.script)
        .map((script) => `${weight.path}: script ${script} > ${limits.script} bytes`),
      ...(weight.requests > limits.requests
        ? [`${weight.path}: ${weight.requests} requests > ${limits.requests}`]
        : []),
    ];
  });
  if (share >= limits.share) return each;
  return [...each, `only ${(share * 100).toFixed(1)} % of the pages within ${limits.critical} bytes`];
}
