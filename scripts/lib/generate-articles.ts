/**
 * Many articles for tests of size: each has the form of a real problem article, with its runs of Chinese replaced by
 * others of the same length from the whole site. So every field keeps its limits, every link its target, and no two
 * paragraphs are alike.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { copyProject } from './project-copy.ts';
import { Random } from './random.ts';

/** Above every number that authors give. */
const firstNumber = 1000;
const most = 9999 - firstNumber;

/**
 * Copies the project to `target` and adds `count` problem articles to the copy; the same seed gives the same bytes.
 * @throws when `target` is not empty or inside the project, or `count` is more than numbers allow.
 */
export function generateArticles(target: string, count: number, seed: number): void {
  if (!(count > 0 && count <= most)) throw new Error(`${count} articles: choose from 1 to ${most}`);
  copyProject(target);
  const folder = join(target, 'content/problems');
  const templates = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const pieces = piecesOf(templates, forbiddenWords(target));
  for (let index = 0; index < count; index++) {
    const text = articleFrom(templates[index % templates.length] ?? '', pieces, new Random(seed + index), index);
    writeFileSync(join(folder, `generated-${String(index + 1).padStart(4, '0')}.mdx`), text);
  }
}

interface Pieces {
  byLength: Map<number, string[]>;
  forbidden: string[];
}

/** Runs of Chinese; names of laws stay, and so does what stands before a document number. */
const run = /《[^》]*》|\p{Script=Han}{4,}(?!〔)/gu;
/** A description is one line, which may be made of shorter runs only. */
const shortRun = /《[^》]*》|(?<!\p{Script=Han})\p{Script=Han}{2,3}(?!\p{Script=Han})/gu;
/** Longer runs are put together from short ones, of which there are enough. */
const shortest = 4;
const longest = 9;

/** The short runs of all texts by their length. */
function piecesOf(texts: string[], forbidden: string[]): Pieces {
  const runs = texts.flatMap((text) => [...text.matchAll(/\p{Script=Han}+/gu)].map(([found]) => found));
  const usable = [...new Set(runs)].filter((found) => !forbidden.some((word) => found.includes(word)));
  const lengths = Array.from({ length: longest - 1 }, (_, at) => at + 2);
  const byLength = new Map(lengths.map((length) => [length, usable.filter((found) => found.length === length)]));
  return { byLength, forbidden };
}

/** Words of the editorial rules, which are right only in the phrases that allow them. */
function forbiddenWords(root: string): string[] {
  const { forbidden, spelling } = parse(readFileSync(join(root, 'content/editorial.yaml'), 'utf8')) as {
    forbidden: { words: string[] }[];
    spelling: { wrong: string[] }[];
  };
  return [...forbidden.flatMap(({ words }) => words), ...spelling.flatMap(({ wrong }) => wrong)];
}

function articleFrom(template: string, pieces: Pieces, random: Random, index: number): string {
  const label = String(index + 1).padStart(4, '0');
  const drawn = (found: string) => (found.startsWith('《') ? found : other(found.length, pieces, random));
  const article = template
    .replace(/^(?:\d+\. )?\p{Script=Han}.*$/gmu, (line) => line + difference(line, pieces, random))
    .replace(/^description: .*$/m, (line) => line.replace(shortRun, drawn))
    .replace(run, drawn)
    .replace(/^number: .*$/m, `number: P${firstNumber + index}`)
    .replace(/^title: .*$/m, `title: 示例问题 ${label} 怎么办`)
    .replace(/^shortTitle: .*$/m, `shortTitle: 示例 ${label}`);
  return isClean(article, template, pieces) ? article : articleFrom(template, pieces, random, index);
}

/** Where a piece meets a link or a word that stays, both may make a forbidden word. */
function isClean(article: string, template: string, { forbidden }: Pieces): boolean {
  const [now, before] = [article, template].map((text) => text.replace(/\[|\]\([^)]*\)/g, '')) as [string, string];
  return forbidden.every((word) => before.includes(word) || !now.includes(word));
}

/** A sentence of its own for a line that mostly stays, such as a list of telephone numbers. */
function difference(line: string, pieces: Pieces, random: Random): string {
  const letters = line.replace(/《[^》]*》|\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '').length;
  const kept = letters - [...line.matchAll(run)].filter(([found]) => !found.startsWith('《')).join('').length;
  return kept * 3 < letters ? '' : `${other(Math.max(2 * shortest, kept * 2), pieces, random)}。`;
}

/** Chinese of the given length; two pieces that make a forbidden word where they meet are drawn again. */
function other(length: number, pieces: Pieces, random: Random): string {
  if (length <= longest) return random.pick(pieces.byLength.get(length) ?? []);
  const first = Math.max(shortest, Math.min(longest, length - shortest) - random.below(3));
  const joined = other(first, pieces, random) + other(length - first, pieces, random);
  return pieces.forbidden.some((word) => joined.includes(word)) ? other(length, pieces, random) : joined;
}
