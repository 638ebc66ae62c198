/**
 * A page asks for at most two scripts. The bundler puts what every page needs into one file and
 * the islands of articles and of tools into one each; the entries it leaves behind, which only
 * import those files, give way to the files themselves.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const everywhere =
  /src\/client\/(?:island|storage|clipboard|announce|offline[a-z-]*)\.ts|preload-helper|(?:size-switch|search-button|copy-links|offline-note)\.client\.ts/;
const ofArticles =
  /components\/(?:article|call-pack|checklist|copy|paid|print|toc)\/[a-z-]+\.client\.ts|checklist-state\.ts|current-section\.ts/;

/** What the first view needs; what is loaded on use keeps its own file. */
export const scriptGroups = [
  { name: 'site', test: everywhere, priority: 3 },
  { name: 'article', test: ofArticles, priority: 2 },
  {
    name: 'tools',
    test: /components\/[a-z-]+\/[a-z-]+\.client\.ts|code-lookup\.ts|word-match\.ts/,
    priority: 1,
  },
];

export function fewScripts(): AstroIntegration {
  return {
    name: 'few-scripts',
    hooks: {
      'astro:build:generated': ({ dir, logger }) => {
        const removed = foldEntries(fileURLToPath(dir));
        logger.info(`${removed} entries folded into their scripts`);
      },
    },
  };
}

/** Replaces entries in all pages and deletes them. @returns how many there were. */
export function foldEntries(folder: string): number {
  const entries = entriesIn(join(folder, '_astro'));
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    const folded = withoutEntries(html, entries);
    if (folded !== html) writeFileSync(join(folder, file), folded);
  }
  for (const entry of entries.keys()) rmSync(join(folder, entry));
  return entries.size;
}

/** Scripts that do nothing but import: address to the addresses they import. */
function entriesIn(folder: string): Map<string, string[]> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const found = files.flatMap((file) => {
    const code = readFileSync(join(folder, file), 'utf8').trim();
    if (!/^(?:import["'`]\.\/[^"'`]+["'`];)+$/.test(code)) return [];
    const imports = [...code.matchAll(/["'`]\.\/([^"'`]+)["'`]/g)].map(([, name]) => `/_astro/${name}`);
    return [[`/_astro/${file}`, imports] as const];
  });
  return new Map(found);
}

/** The page with every script once, in the order of first need. */
export function withoutEntries(html: string, entries: Map<string, string[]>): string {
  const seen = new Set<string>();
  return html.replace(/<script type="module" src="([^"]+)"><\/script>/g, (_tag, source: string) => {
    const sources = (entries.get(source) ?? [source]).filter((each) => !seen.has(each));
    for (const each of sources) seen.add(each);
    return sources.map((each) => `<script type="module" src="${each}"></script>`).join('');
  });
}
