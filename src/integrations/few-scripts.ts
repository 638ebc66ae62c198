/**
 * A page asks for at most two scripts. The bundler puts what every page needs into one file and
 * the islands of articles, of looking things up and of the rest into one each; the entries it leaves behind, which only
 * import those files, give way to the files themselves.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, transformWithOxc } from 'vite';
import { buildTarget } from '../browsers.ts';
import { beforePaint } from '../client/before-paint.ts';
import { waitForReader } from '../client/first-touch.ts';

const everywhere =
  /src\/client\/(?:announce|clipboard|element|idle|island|place|storage)\.ts|preload-helper|search-(?:dialog|field)\.ts|(?:size-switch|search-button|copy|copy-links|offline-note)\.client\.ts/;
const ofArticles =
  /components\/(?:article|call-pack|checklist|copy|paid|print|toc)\/[a-z-]+\.client\.ts|checklist-state\.ts|current-section\.ts/;
const ofFinding = /components\/(?:codes|search)\/[a-z-]+\.client\.ts|(?:code-lookup|word-match)\.ts/;

/** What the first view needs; what is loaded on use keeps its own file. */
export const scriptGroups = [
  { name: 'site', test: everywhere, priority: 3 },
  { name: 'article', test: ofArticles, priority: 2 },
  { name: 'find', test: ofFinding, priority: 2 },
  { name: 'offline', test: /client\/offline\.ts|components\/offline\/offline-[a-z.]+\.ts/, priority: 2 },
  { name: 'ask', test: /components\/[a-z-]+\/[a-z-]+\.client\.ts/, priority: 1 },
];

const tag = /<script type="module" src="([^"]+)"><\/script>/g;

/** Scripts that do nothing but import: address to the addresses they import. */
export function entriesIn(folder: string): Map<string, string[]> {
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
  return html.replace(tag, (_tag, source: string) => {
    const sources = (entries.get(source) ?? [source]).filter((each) => !seen.has(each));
    for (const each of sources) seen.add(each);
    return sources.map((each) => `<script type="module" src="${each}"></script>`).join('');
  });
}

/** Both inline scripts in one: one hash less in every policy. */
export const firstTouch = await inlineScript(`${beforePaint}(${waitForReader})();`);

/** In the syntax of the oldest engines, as bundled scripts are. */
async function inlineScript(code: string): Promise<string> {
  const older = await transformWithOxc(code, 'inline.js', { target: buildTarget, sourcemap: false });
  return minifySync('inline.js', older.code, { compress: { target: buildTarget } }).code;
}

const ofReading = /^\/_astro\/(?:site|article)\./;

/** Whether a page is read, and no tool: its scripts may wait for the reader. */
export function isRead(html: string): boolean {
  const sources = [...html.matchAll(tag)].map(([, source = '']) => source);
  return sources.length > 0 && sources.every((source) => ofReading.test(source));
}

/** A page that is read loads its scripts, and the styles of what they make, when somebody touches it. */
export function withLaterScripts(html: string, styles: string[] = []): string {
  if (!isRead(html)) return html;
  const files = [...[...html.matchAll(tag)].map(([, source]) => source), ...styles];
  const later = `<script data-later="${files.join(' ')}">${firstTouch}</script>`;
  return html.replace(tag, '').replace(`<script>${beforePaint}</script>`, () => later);
}
