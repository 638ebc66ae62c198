/** A problem and a strategy as an author adds them: scaffolded, filled in by the guide, no code touched. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { todayText } from '../../../src/check/index.ts';
import { checklistPath, markdownPath, shortPath } from '../../../src/content/links.ts';
import { redirectTarget } from '../../../src/published/page-facts.ts';
import { createSkeleton } from '../skeleton.ts';
import { url } from './owner.ts';
import { readBuilt, type Trial } from './trial.ts';

/** What an author writes instead of the marks in a skeleton. */
interface Words {
  /** By the id in the skeleton, such as `todo-cause-1`. */
  ids: Record<string, string>;
  /** By the hint of the mark; a list when the same hint stands more than once. */
  texts: Record<string, string | string[]>;
}

export interface Article {
  collection: 'problems' | 'strategies';
  slug: string;
  number: string;
  title: string;
}

export const newArticles: Trial = (root) => {
  const articles = addArticles(root, todayText());
  return (dist) => articles.flatMap((article) => articleFaults(dist, article));
};

/** The strategy first: a cause of the problem uses it, and it answers the problem. */
export function addArticles(root: string, today: string): Article[] {
  const strategy = addArticle(root, ['strategy', 'morning-clock-check'], today);
  const problem = addArticle(root, ['problem', 'clock-wrong'], today);
  for (const article of [strategy, problem]) replacePlaceholders(join(root, fileOf(article)), strategy, problem);
  return [strategy, problem];
}

function addArticle(root: string, [kind = '', slug = '']: string[], today: string): Article {
  const words = parse(readFileSync(`tests/fixtures/copy/${kind}.yaml`, 'utf8')) as Words;
  const files = createSkeleton(root, [kind, slug], today);
  for (const file of files) writeFileSync(join(root, file), filledIn(readFileSync(join(root, file), 'utf8'), words));
  const collection = kind === 'problem' ? 'problems' : 'strategies';
  const [, frontmatter = ''] = readFileSync(join(root, fileOf({ collection, slug })), 'utf8').split('---\n');
  return { collection, slug, ...(parse(frontmatter) as Pick<Article, 'number' | 'title'>) };
}

const fileOf = ({ collection, slug }: Pick<Article, 'collection' | 'slug'>) => `content/${collection}/${slug}.mdx`;

/** @throws with the hint or the id that the words do not answer. */
export function filledIn(skeleton: string, { ids, texts }: Words): string {
  const left = new Map(Object.entries(texts).map(([hint, text]) => [hint, [text].flat()]));
  const given = (mark: string, text: string | undefined) => {
    if (text === undefined) throw new Error(`nothing is written for “${mark}” of the skeleton`);
    return text;
  };
  return skeleton
    .replace(/【待写：([^】]*)】/g, (_, hint: string) => given(hint, left.get(hint)?.shift()))
    .replace(/(?:\w+-)?todo-[\w-]+/g, (id) => given(id, ids[id]));
}

/** The skeleton names some strategy and some problem until the author chooses. */
function replacePlaceholders(file: string, strategy: Article, problem: Article): void {
  const text = readFileSync(file, 'utf8');
  const chosen = text
    .replace(/(strategies: \[|strategy: |\/strategies\/)[\w-]+/g, `$1${strategy.slug}`)
    .replace(/(\/problems\/)[\w-]+/g, `$1${problem.slug}`);
  writeFileSync(file, chosen);
}

/** Everything made from content that does not know of the article. */
export function articleFaults(dist: string, article: Article): string[] {
  const { collection, slug, number } = article;
  const path = `/${collection}/${slug}/`;
  const short = shortPath({ collection, data: { number } });
  const leads = redirectTarget(readBuilt(dist, join(short, 'index.html')));
  return [
    ...traces(article, path)
      .filter(([file, text]) => !readBuilt(dist, file).includes(text))
      .map(([file, text]) => `${file} lacks ${text}`),
    ...(leads === path ? [] : [`${short} leads to ${leads ?? 'nothing'}, not to ${path}`]),
  ];
}

function traces({ collection, slug, number, title }: Article, path: string): [file: string, text: string][] {
  const twin = markdownPath(path);
  return [
    [`${collection}/index.html`, `href="${path}"`],
    ['search-names.json', title],
    ['matrix/index.html', `href="${path}`],
    ['sitemap-0.xml', `<loc>${url}${path}</loc>`],
    ['kb.json', `"url":"${url}${path}"`],
    ['llms.txt', `[${number} ${title}](${url}${twin})`],
    [twin.slice(1), `# ${title}\n`],
    ['links.json', `"${path}"`],
    ['checklists/index.html', `href="${checklistPath(slug)}"`],
    [`checklists/${slug}/index.html`, '</pos-checklist>'],
  ];
}
