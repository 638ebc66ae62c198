/** The gate of the search: the project's own queries must not be answered worse than `shortfalls` allows. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { shortfalls } from '../../scripts/lib/search-gate.ts';
import { readQueries } from '../../scripts/lib/search-queries.ts';
import { askPage, askSite } from '../../scripts/lib/search-runs.ts';
import { type Answer, type Query, scores } from '../../scripts/lib/search-score.ts';
import { phones } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();

const queries = readQueries('content/queries.yaml');
const heldOut = readQueries('tests/search/held-out.yaml');

async function openSearch(withoutSegmenter: boolean): Promise<Page> {
  const context = await phone();
  if (withoutSegmenter) await context.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  const page = await context.newPage();
  await page.goto(`${origin}/search/`);
  return page;
}

/** Queries typed one after the other into the open search page. */
async function answers(asked: Query[], withoutSegmenter = false): Promise<Answer[]> {
  const page = await openSearch(withoutSegmenter);
  const results = await askPage(
    page,
    asked.map(({ query }) => query),
  );
  expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(!withoutSegmenter);
  return asked.map((query, index) => ({ query, results: results[index] ?? [] }));
}

let found: Promise<Answer[]> | undefined;
const ordinary = () => (found ??= answers(queries));

it('answers the project’s queries well enough', { timeout: 300_000 }, async () => {
  expect(shortfalls(scores(await ordinary()))).toEqual([]);
});

it('understands queries it was not made with', { timeout: 300_000 }, async () => {
  const all = scores(await answers(heldOut)).find(({ type }) => type === 'all');
  expect(all?.first).toBeGreaterThanOrEqual(0.8);
  expect(all?.three).toBeGreaterThanOrEqual(0.92);
});

it('answers the same where the browser cannot split words', { timeout: 120_000 }, async () => {
  const sample = (await ordinary()).filter((_, index) => index % 4 === 0);
  expect(
    await answers(
      sample.map(({ query }) => query),
      true,
    ),
  ).toEqual(sample);
});

it('answers a query in the address like one that is typed', { timeout: 120_000 }, async () => {
  const page = await openSearch(false);
  const isSample = (_: Query, index: number) => index % 40 === 0;
  for (const { query, results } of (await ordinary()).filter(({ query: each }, index) => isSample(each, index)))
    expect(await askSite(page, origin, query.query)).toEqual(results);
});
