/** The gate of the search: the project's own queries must not be answered worse than this. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readQueries } from '../../scripts/lib/search-queries.ts';
import { askSite } from '../../scripts/lib/search-runs.ts';
import { type Answer, scores } from '../../scripts/lib/search-score.ts';
import { launch, phone } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const atThree = {
  keyword: 0.97,
  colloquial: 0.97,
  code: 0.97,
  staff: 0.97,
  traditional: 0.97,
  mixed: 0.95,
  typo: 0.9,
  pinyin: 0.9,
};

/** The diagnosis is asked for before it is there. */
const queries = readQueries('content/queries.yaml').filter(({ best }) => best !== 'diagnose');

async function answers(withoutSegmenter: boolean): Promise<Answer[]> {
  const context = await phone(browser);
  if (withoutSegmenter) await context.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  const page = await context.newPage();
  const found: Answer[] = [];
  for (const query of queries) found.push({ query, results: await askSite(page, origin, query.query) });
  await context.close();
  return found;
}

it.each([
  ['as it is', false],
  ['without Intl.Segmenter', true],
])('answers the project’s queries well enough: %s', { timeout: 600_000 }, async (_, withoutSegmenter) => {
  const result = scores(await answers(withoutSegmenter));
  const all = result.find(({ type }) => type === 'all');
  expect(all?.first).toBeGreaterThanOrEqual(0.9);
  expect(all?.three).toBeGreaterThanOrEqual(0.97);
  const failing = result.filter(({ type, three }) => three < (atThree[type as keyof typeof atThree] ?? 0));
  expect(failing).toEqual([]);
});
