/** Walks every way through the guided diagnosis by the links of the built pages alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Diagnosis } from '../../src/schemas/diagnosis.ts';
import { builtPages } from '../support/pages.ts';

const tree = parse(readFileSync('content/diagnosis.yaml', 'utf8')) as Diagnosis;
const pages = new Map(
  builtPages()
    .filter(({ path }) => path.startsWith('/diagnose/'))
    .map((page) => [page.path, page.root]),
);
const page = (path: string) => {
  const root = pages.get(path);
  if (!root) throw new Error(`no page ${path}`);
  return root;
};
const answersOf = (path: string) =>
  page(path)
    .querySelectorAll('a[data-answer]')
    .map((link) => link.getAttribute('href') ?? '');

/** Every way from a page to a result, as the list of its addresses. */
function walk(path: string): string[][] {
  const answers = answersOf(path);
  if (answers.length === 0) return [[path]];
  return answers.flatMap((next) => walk(next).map((rest) => [path, ...rest]));
}

describe('guided diagnosis', () => {
  const ways = walk('/diagnose/');
  const reached = new Set(ways.flat());

  it('reaches every result and every question, in at most six questions', () => {
    const ids = [...tree.questions, ...tree.results].map(({ id }) => id).filter((id) => id !== tree.start);
    expect([...reached].sort()).toEqual(['/diagnose/', ...ids.map((id) => `/diagnose/${id}/`)].sort());
    expect(Math.max(...ways.map((way) => way.length - 1))).toBeLessThanOrEqual(6);
  });

  it('ends every way in an action', () => {
    const ends = new Set(ways.map((way) => way.at(-1) ?? ''));
    expect([...ends].sort()).toEqual(tree.results.map(({ id }) => `/diagnose/${id}/`).sort());
    expect([...ends].filter((path) => !page(path).querySelector('main a.button-main'))).toEqual([]);
  });

  it('leads to every problem article', () => {
    const slugs = builtPages().flatMap(({ path }) => /^\/problems\/([a-z-]+)\/$/.exec(path)?.[1] ?? []);
    const targets = tree.results.map(({ action }) => action.to);
    expect(slugs.filter((slug) => !targets.some((to) => to.startsWith(`/problems/${slug}/`)))).toEqual([]);
  });

  it('tells who has a customer waiting first how to take the money', () => {
    const ends = new Set(walk('/diagnose/waiting/').map((way) => way.at(-1) ?? ''));
    expect([...ends].filter((path) => !page(path).querySelector('h1 + .bg-go-mist'))).toEqual([]);
  });

  it('has one question as the heading of each page and 不确定 among its answers', () => {
    const questions = [...reached].filter((path) => answersOf(path).length > 0);
    expect([...reached].filter((path) => page(path).querySelectorAll('h1').length !== 1)).toEqual([]);
    expect(questions.filter((path) => !page(path).querySelector('a[data-answer$=".unsure"]'))).toEqual([]);
  });

  it('shows the way back on every page but the first', () => {
    expect([...reached].filter((path) => !page(path).querySelector('a[data-back]'))).toEqual(['/diagnose/']);
  });

  it('lets search engines have the start and the results only', () => {
    const closed = [...pages].filter(([, root]) => root.querySelector('meta[name=robots]')).map(([path]) => path);
    const questions = tree.questions.filter(({ id }) => id !== tree.start).map(({ id }) => `/diagnose/${id}/`);
    expect(closed.sort()).toEqual([...questions, '/diagnose/map/'].sort());
  });

  it('keeps descriptions between 30 and 80 characters', () => {
    const length = (path: string) =>
      page(path).querySelector('meta[name=description]')?.getAttribute('content')?.length ?? 0;
    expect([...pages.keys()].filter((path) => length(path) < 30 || length(path) > 80)).toEqual([]);
  });

  it('draws every question and result in the picture for editors', () => {
    const links = page('/diagnose/map/')
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href'));
    expect([...reached].filter((path) => !links.includes(path))).toEqual([]);
  });

  it('is where the home page, the problems, the search and the lost page lead', () => {
    const from = new Set(['/', '/problems/', '/search/', '/404.html']);
    const leading = builtPages().filter(
      ({ path, root }) => from.has(path) && root.querySelector('a[href="/diagnose/"]'),
    );
    expect(leading.map(({ path }) => path).sort()).toEqual([...from].sort());
  });
});
