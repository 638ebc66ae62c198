/** Every page on a phone: no accessibility fault, no script error, nothing asked of another host, no sideways scroll. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { launch, phone, watch } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const origin = inject('origin');
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
  context = await phone(browser);
});
afterAll(() => browser.close());

/**
 * Pages of these kinds differ in words only; layout.test.ts measures the contrast of one of each,
 * which is most of the time that axe takes.
 */
const repeated = /^\/(codes|diagnose|checklists)\/.+/;

/** Visits the pages in one tab; every fault found names its page. */
async function visit(paths: string[]): Promise<string[]> {
  const page = await context.newPage();
  const troubles = watch(page, origin);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(origin + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) faults.push(`${path} is ${width} px wide`);
    faults.push(
      ...(await axeFaults(page, repeated.test(path) ? ['color-contrast'] : [])).map((fault) => `${path} ${fault}`),
    );
  }
  return [...faults, ...troubles];
}

describe('every page at 390 px', () => {
  it('has no fault', { timeout: 400_000 }, async () => {
    const paths = builtPages().map(({ path }) => path);
    const halves = [0, 1].map((half) => paths.filter((_, index) => index % 2 === half));
    expect((await Promise.all(halves.map(visit))).flat()).toEqual([]);
  });

  it('would see a fault', async () => {
    const page = await context.newPage();
    const troubles = watch(page, origin);
    await page.setContent(
      '<html lang="zh"><title>x</title><main><h1>x</h1><img src="http://other.test/"></main></html>',
    );
    expect(await axeFaults(page)).toEqual(['image-alt: img']);
    expect(troubles).toContain('foreign: http://other.test/');
  });
});
