/** Every page on a phone: no accessibility fault, no script error, nothing asked of another host, no sideways scroll. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { layOut, phones, watch } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { unlike } from '../support/structure.ts';

const origin = inject('origin');
const phone = phones();

/** Contrast is most of what axe does; layout.test.ts measures it on one page of each of these kinds. */
const repeated = /^\/(codes|diagnose|checklists)\/.+/;
const inspected = new Set(unlike(builtPages()));

/** Visits the pages in one tab; every fault found names its page. */
async function visit(page: Page, paths: string[]): Promise<string[]> {
  const troubles = watch(page, origin);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(origin + path);
    await layOut(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) faults.push(`${path} is ${width} px wide`);
    if (inspected.has(path)) faults.push(...(await inspect(page, path)));
  }
  return [...faults, ...troubles];
}

async function inspect(page: Page, path: string): Promise<string[]> {
  const found = await axeFaults(page, repeated.test(path) ? ['color-contrast'] : []);
  return found.map((fault) => `${path} ${fault}`);
}

describe('every page at 390 px', () => {
  it('has no fault', { timeout: 400_000 }, async () => {
    const paths = builtPages().map(({ path }) => path);
    const halves = [0, 1].map((half) => paths.filter((_, index) => index % 2 === half));
    const context = await phone();
    const faults = await Promise.all(halves.map(async (half) => visit(await context.newPage(), half)));
    expect(faults.flat()).toEqual([]);
  });

  it('would see a fault', async () => {
    const page = await (await phone()).newPage();
    const troubles = watch(page, origin);
    await page.setContent(
      '<html lang="zh"><title>x</title><main><h1>x</h1><img src="http://other.test/"></main></html>',
    );
    expect(await axeFaults(page)).toEqual(['image-alt: img']);
    expect(troubles).toContain('foreign: http://other.test/');
  });
});
