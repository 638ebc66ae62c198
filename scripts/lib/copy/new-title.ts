/** A cause gets another title: every place that shows it follows, because it is typed in one place only. */
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { markdownPath, problemPath } from '../../../src/content/links.ts';
import type { KnowledgeBase } from '../../../src/schemas/kb.ts';
import { tracesOf } from '../traces.ts';
import { readBuilt, readTexts, type Texts, type Trial, writeTexts } from './trial.ts';

export interface Cause {
  problem: string;
  id: string;
  title: string;
}

/** Long enough that pictures break it into lines. */
const newTitle = '换过名字的原因，处处跟着一起换';

export const newTitleOfCause: Trial = (root) => {
  const texts = readTexts(root);
  const cause = chooseCause(texts);
  writeTexts(root, retitled(texts, cause, newTitle));
  return (dist) => titleFaults(dist, { ...cause, title: newTitle }, cause.title);
};

/** The first cause whose title stands nowhere else, so that any trace of it is a copy. @throws when there is none. */
export function chooseCause(texts: Texts): Cause {
  const all = [...texts.values()].join('\n');
  const causes = [...texts].flatMap(([file, text]) => causesOf(file, text));
  const cause = causes.find(({ title }) => all.split(title).length === 2);
  if (!cause) throw new Error('no cause has a title of its own; the trial needs one');
  return cause;
}

function causesOf(file: string, text: string): Cause[] {
  const [, problem] = /^problems\/(.+)\.mdx$/.exec(file) ?? [];
  const found = problem ? [...text.matchAll(/^ {2}- id: (\S+)\n {4}title: (\p{Script=Han}\S*)$/gmu)] : [];
  return found.map(([, id = '', title = '']) => ({ problem: problem ?? '', id, title }));
}

export function retitled(texts: Texts, { problem, title }: Cause, to: string): Texts {
  const file = `problems/${problem}.mdx`;
  return new Map(texts).set(file, (texts.get(file) ?? '').replace(title, to));
}

/** Places that do not say the cause's title, and files that still hold the old one. */
export function titleFaults(dist: string, cause: Cause, old: string): string[] {
  const wrong = titles(dist, cause).filter(([, said]) => said !== cause.title);
  return [
    ...wrong.map(([place, said]) => `${place} says “${said ?? ''}”, not “${cause.title}”`),
    ...tracesOf([old], dist),
  ];
}

/** Where a cause is named, and what is said there. */
function titles(dist: string, { problem, id, title }: Cause): [place: string, said?: string | undefined][] {
  const path = problemPath(problem);
  const article = parse(readBuilt(dist, join(path, 'index.html')));
  const matrix = parse(readBuilt(dist, 'matrix/index.html'));
  const heading = readBuilt(dist, markdownPath(path))
    .split('\n')
    .find((line) => line === `### ${title}`);
  return [
    ['the fishbone', unbroken(article, `.picture svg a[href="#${id}"] text`)],
    ['the table below it', unbroken(article, `td a[href="#${id}"]`)],
    ['the heading of its section', unbroken(article, `h3#${id}`)?.replace(/#$/, '')],
    ['the matrix', unbroken(matrix, `svg a[href="${path}#${id}"] text`)],
    ['the table of the matrix', unbroken(matrix, `td a[href="${path}#${id}"]`)],
    ['kb.json', titleInExport(dist, problem, id)],
    ['the Markdown twin', heading?.slice('### '.length)],
  ];
}

/** A picture breaks a title into lines, each an element of its own. */
function unbroken(page: HTMLElement, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent.replace(/\s/g, '');
}

function titleInExport(dist: string, problem: string, id: string): string | undefined {
  const { problems } = JSON.parse(readBuilt(dist, 'kb.json') || '{"problems":[]}') as Pick<KnowledgeBase, 'problems'>;
  const article = problems.find((each) => each.id === problem);
  return article?.causes.find((cause) => cause.id === id)?.title;
}
