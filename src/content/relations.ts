/** What follows from the data and is therefore never typed: who answers what, who cites what. */
import type { Cause } from '../schemas/problem.ts';

interface WithCauses {
  id: string;
  data: { causes: Cause[] };
}

/** Causes of all problems that a strategy answers, in reading order. */
export function answersOf<P extends WithCauses>(strategy: string, problems: P[]): { problem: P; causes: Cause[] }[] {
  return problems
    .map((problem) => ({ problem, causes: problem.data.causes.filter((cause) => cause.strategies.includes(strategy)) }))
    .filter(({ causes }) => causes.length > 0);
}

/** Ids of the sources an article cites in its fields or its body, first citation first. */
export function citedSources(article: { data: unknown; body?: string | undefined }): string[] {
  const text = `${JSON.stringify(article.data)}\n${article.body ?? ''}`;
  return [...new Set([...text.matchAll(/\(source:([a-z0-9-]+)\)/g)].map((match) => match[1] as string))];
}

export interface Heading {
  id: string;
  title: string;
}

/** Titled components of a body in order, for tables of contents. */
export function bodySections(body: string | undefined, component: string): Heading[] {
  const tags = (body ?? '').matchAll(new RegExp(`^[ \\t]*<${component}\\s((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'gm'));
  return [...tags].map(([, attributes = '']) => ({
    id: attributeOf(attributes, 'id'),
    title: attributeOf(attributes, 'title'),
  }));
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(attributes)?.[2] ?? '';
}

/** Rough reading time in whole minutes: 400 Chinese characters a minute. */
export function readingMinutes(...texts: (string | undefined)[]): number {
  const characters = texts.join('').match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return Math.max(1, Math.round(characters / 400));
}

/** Causes that a response code points to. */
export function causesOfCode<P extends WithCauses>(code: string, problems: P[]): { problem: P; cause: Cause }[] {
  return problems.flatMap((problem) =>
    problem.data.causes.filter(({ codes }) => codes.includes(code)).map((cause) => ({ problem, cause })),
  );
}

/** Causes grouped by category, both in the order in which the article gives them. */
export function byCategory(causes: Cause[]): [Cause['category'], Cause[]][] {
  const categories = [...new Set(causes.map(({ category }) => category))];
  return categories.map((category) => [category, causes.filter((cause) => cause.category === category)]);
}
