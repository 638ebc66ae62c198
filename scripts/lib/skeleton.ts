/** Skeletons of new content: everything an author has to write is marked, so that the content check finds it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, collections } from '../../src/check/collections.ts';
import type { Entry } from '../../src/check/entry.ts';
import { diskFiles } from '../../src/check/files.ts';
import { readContent } from '../../src/check/read.ts';
import { didYouMean } from '../../src/check/suggest.ts';

interface Kind {
  collection: CollectionName;
  template: string;
  /** First letter of the article number. */
  prefix?: string;
}

const kinds: Record<string, Kind> = {
  problem: { collection: 'problems', template: 'problem.mdx', prefix: 'P' },
  strategy: { collection: 'strategies', template: 'strategy.mdx', prefix: 'S' },
  checklist: { collection: 'checklists', template: 'checklist.yaml' },
  term: { collection: 'glossary', template: 'term.yaml' },
  code: { collection: 'codes', template: 'code.yaml' },
};

/** What the author typed cannot be done; the message says what to type instead. */
export class WrongArguments extends Error {}

/**
 * Writes the skeleton that `words` ask for, such as `['problem', 'battery-dead']`, into the project at `root`.
 * @returns the files written or added to.
 * @throws WrongArguments when the words make no sense or the thing exists.
 */
export function createSkeleton(root: string, words: string[], today: string): string[] {
  const [name = '', slug = '', ...rest] = words;
  const kind = kindNamed(name);
  const { entries } = readContent(diskFiles(root));
  if (rest.length > 0) throw new WrongArguments(`多了“${rest.join(' ')}”；一次只建一个，${usage}`);
  refuseSlug(kind, slug, entries);
  const files = [write(root, kind, values(kind, slug, entries, today))];
  const checklist = { collection: 'checklists', template: 'checklist.yaml' } as const;
  if (kind.prefix && !exists(entries, 'checklists', slug)) files.push(write(root, checklist, { slug }));
  return files;
}

const usage = `写成 npm run new -- problem battery-dead；可以建：${Object.keys(kinds).join('、')}`;

function kindNamed(name: string): Kind {
  const kind = kinds[name];
  if (kind) return kind;
  throw new WrongArguments(name ? `不能建“${name}”${didYouMean(name, Object.keys(kinds))}；${usage}` : usage);
}

function refuseSlug({ collection }: Kind, slug: string, entries: Entry[]): void {
  const isCode = collection === 'codes';
  const form = isCode ? /^[0-9A-Z]{2}$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
  const advice = isCode ? '应答码是两位数字或大写字母，例如 51、A0' : '用小写英文、数字和连字符，例如 battery-dead';
  if (!form.test(slug)) throw new WrongArguments(slug ? `“${slug}”不行；${advice}` : `还缺名字；${advice}`);
  if (slug.startsWith('todo')) throw new WrongArguments('名字不以 todo 开头：那是“还没定”的记号');
  if (exists(entries, collection, slug)) throw new WrongArguments(`“${slug}”已经有了；换一个名字，或直接改那一篇`);
}

function exists(entries: Entry[], collection: CollectionName, id: string): boolean {
  return entries.some((entry) => entry.collection === collection && entry.id === id);
}

/** What stands in the template's `{{…}}`; links lead to entries that exist, until the author chooses better ones. */
function values({ collection, prefix }: Kind, slug: string, entries: Entry[], today: string): Record<string, string> {
  const first = (name: CollectionName) => entries.find((entry) => entry.collection === name)?.id ?? '';
  return {
    slug,
    today,
    number: prefix ? nextNumber(collection, prefix, entries) : '',
    problem: first('problems'),
    strategy: first('strategies'),
    contact: first('contacts'),
  };
}

/** One more than the highest, so that the number of a removed article is not given again. */
function nextNumber(collection: CollectionName, prefix: string, entries: Entry[]): string {
  const used = entries
    .filter((entry) => entry.collection === collection)
    .map(({ data }) => Number(String((data as { number?: unknown }).number).slice(prefix.length)))
    .filter(Number.isInteger);
  return `${prefix}${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}

function write(root: string, { collection, template }: Kind, known: Record<string, string>): string {
  const { path, shape } = collections[collection];
  const text = readFileSync(new URL(`../skeletons/${template}`, import.meta.url), 'utf8').replaceAll(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => known[name] ?? '',
  );
  const { slug = '' } = known;
  const ending = template.replace(/^\w+/, '');
  const file = join('content', shape === 'list' ? path : join(path, `${slug}${ending}`));
  if (shape === 'list') append(join(root, file), text);
  else writeNew(join(root, file), text);
  return file;
}

/** A list may end without a line break, or with an empty line. */
function append(path: string, text: string): void {
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${text}`);
}

/** Never overwrites: a file that could not be read may still hold somebody's work. */
function writeNew(path: string, text: string): void {
  if (existsSync(path)) throw new WrongArguments(`文件已经有了：${path}`);
  writeFileSync(path, text);
}
