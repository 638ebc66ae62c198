/** The gate of the search: the project's own queries must not be answered worse than this. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readQueries } from '../../scripts/lib/search-queries.ts';
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

const queries = readQueries('content/queries.yaml');

/** Types into the open search page, which is what a reader who tries again does. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.locator('[data-search-results]').evaluate((list: HTMLElement) => delete list.dataset.state);
  await page.locator('[data-search-input]').fill(query);
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  const links = page.locator('a[data-result]');
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
}

async function answers(asked: typeof queries, withoutSegmenter: boolean): Promise<Answer[]> {
  const context = await phone(browser);
  if (withoutSegmenter) await context.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  const page = await context.newPage();
  await page.goto(`${origin}/search/`);
  const found: Answer[] = [];
  for (const query of asked) found.push({ query, results: await ask(page, query.query) });
  await context.close();
  return found;
}

it('answers the project’s queries well enough', { timeout: 600_000 }, async () => {
  const result = scores(await answers(queries, false));
  const all = result.find(({ type }) => type === 'all');
  expect(all?.first).toBeGreaterThanOrEqual(0.9);
  expect(all?.three).toBeGreaterThanOrEqual(0.97);
  const failing = result.filter(({ type, three }) => three < (atThree[type as keyof typeof atThree] ?? 0));
  expect(failing).toEqual([]);
});

it('answers the same where the browser cannot split words', { timeout: 600_000 }, async () => {
  const sample = queries.filter((_, index) => index % 6 === 0);
  expect(await answers(sample, true)).toEqual(await answers(sample, false));
});
