/** Who searches for a trap meets its warning on the first screen of the first result, before anything can be lost. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { askPage } from '../../scripts/lib/search-runs.ts';
import { drawn, phones } from '../support/browser.ts';

interface Situation {
  query: string;
  traps: string[];
}

const traps = parse(readFileSync('content/traps.yaml', 'utf8')) as { id: string; title: string; warning: string }[];
const situations = [
  ...(parse(readFileSync('tests/search/traps.yaml', 'utf8')) as Situation[]),
  ...traps.map(({ id, title }): Situation => ({ query: title, traps: [id] })),
];
const warnings = new Map(traps.map(({ id, warning }) => [id, warning]));

const origin = inject('origin');
const phone = phones();
let context: BrowserContext;
beforeEach(async () => {
  // Smooth scrolling would be measured on its way.
  context = await phone({ reducedMotion: 'reduce' });
});

/** Ids of the traps whose warning can be read as a whole when the address opens. */
async function warnedOf(page: Page, address: string): Promise<string[]> {
  await page.goto(`${origin}${address}`);
  await drawn(page);
  const texts = await page.locator('main :is(p, a)').evaluateAll((elements) => {
    const isRead = (element: Element) => {
      const { left, top, bottom, width } = element.getBoundingClientRect();
      const covers = (y: number) => document.elementFromPoint(left + width / 2, y);
      return [top + 4, bottom - 4].every((y) => element.contains(covers(y)));
    };
    return elements.filter(isRead).map((element) => element.textContent?.trim());
  });
  return [...warnings].filter(([, warning]) => texts.includes(warning)).map(([id]) => id);
}

it('shows the warning on the first screen of the first result', { timeout: 180_000 }, async () => {
  const page = await context.newPage();
  await page.goto(`${origin}/search/`);
  const found = await askPage(
    page,
    situations.map(({ query }) => query),
  );
  const first = found.map(([address = '/404.html']) => address);
  const warned = new Map<string, string[]>();
  for (const address of new Set(first)) warned.set(address, await warnedOf(page, address));
  const silent = situations
    .map(({ query, traps: meant }, index) => ({ query, meant, address: first[index] ?? '' }))
    .filter(({ meant, address }) => !meant.some((trap) => warned.get(address)?.includes(trap)));
  expect(silent).toEqual([]);
});

it('sees when a page opens below its warnings', async () => {
  const page = await context.newPage();
  expect(await warnedOf(page, '/problems/service-unreachable/')).toContain('secret-data-request');
  expect(await warnedOf(page, '/problems/service-unreachable/#contact')).toEqual([]);
});
