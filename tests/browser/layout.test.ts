/** One page of each kind in every state a reader may have chosen. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { layOut, phones } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { slowSite } from '../support/slow-site.ts';
import { unlike } from '../support/structure.ts';

const origin = inject('origin');
const phone = phones();
const kinds = [
  '/',
  '/problems/',
  '/problems/renewal-failed/',
  '/strategies/backup-payment/',
  '/checklists/renewal-failed/',
  '/codes/',
  '/codes/51/',
  '/diagnose/',
  '/glossary/',
  '/contacts/',
  '/safety/',
  '/matrix/',
  '/search/',
  '/about/',
  '/design/',
  '/404.html',
];
/** AXE_ALL=1 sweeps every page that is built unlike the others instead of one of each kind. */
const swept = process.env.AXE_ALL ? unlike(builtPages()) : kinds;
/**
 * Every rule over every page, light, at 390 px is what every-page.test.ts sees; here stand the rules that may answer
 * otherwise. AXE_ALL=1 runs all of them at every width.
 */
const widths = [320, 390, 1280];
const sizes = ['target-size', 'scrollable-region-focusable'];
interface State {
  options: BrowserContextOptions;
  isLarge?: boolean;
  width: number;
  /** All but contrast when missing. */
  rules?: string[];
}
const states: [name: string, state: State][] = [
  ['light at 320 px', { options: {}, width: 320, rules: sizes }],
  ['light at 1280 px', { options: {}, width: 1280 }],
  ['dark', { options: { colorScheme: 'dark' }, width: 390, rules: ['color-contrast'] }],
  ['forced colours', { options: { forcedColors: 'active' }, width: 390, rules: ['color-contrast'] }],
  ['大字', { options: {}, isLarge: true, width: 320, rules: ['color-contrast', ...sizes] }],
];
const large = () => localStorage.setItem('pos:size', '"large"');

/** Faults of all swept pages in one state, from two tabs side by side. */
async function sweep(state: State): Promise<string[]> {
  const context = await phone(state.options);
  if (state.isLarge) await context.addInitScript(large);
  const halves = [0, 1].map((half) => swept.filter((_, index) => index % 2 === half));
  const faults = await Promise.all(halves.map(async (paths) => visit(await context.newPage(), paths, state)));
  return faults.flat();
}

async function visit(page: Page, paths: string[], state: State): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(origin + path);
    for (const width of process.env.AXE_ALL ? widths : [state.width]) {
      await page.setViewportSize({ width, height: 800 });
      faults.push(...(await faultsAt(page, width, state)).map((fault) => `${path} at ${width}: ${fault}`));
    }
  }
  return faults;
}

/** Colours do not depend on the width, and measuring them is most of what axe does. */
function faultsAt(page: Page, width: number, { rules }: State): Promise<string[]> {
  if (process.env.AXE_ALL) return axeFaults(page, width === widths[0] ? [] : ['color-contrast']);
  return rules ? axeFaults(page, [], rules) : axeFaults(page, ['color-contrast']);
}

describe('accessibility at 320, 390 and 1280 px', () => {
  const timeout = process.env.AXE_ALL ? 3_000_000 : 200_000;
  it.each(states)('%s', { timeout }, async (_, state) => {
    expect(await sweep(state)).toEqual([]);
  });
});

describe('narrow screens and large text', () => {
  it.each([
    ['320 px, as at 400 % zoom', 320, ''],
    ['320 px with 大字', 320, 'large'],
    ['390 px with text at 200 %', 390, '200%'],
  ])('scroll in one direction only: %s', async (_, width, text) => {
    const context = await phone({ viewport: { width, height: 800 } });
    if (text === 'large') await context.addInitScript(large);
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of kinds) {
      await page.goto(origin + path);
      if (text === '200%')
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await layOut(page);
      const actual = await page.evaluate(() => document.documentElement.scrollWidth);
      if (actual > width) wide.push(`${path}: ${actual}`);
    }
    expect(wide).toEqual([]);
  });
});

describe('nothing jumps while loading', () => {
  it.each([
    ['normal', kinds],
    ['large', ['/', '/problems/renewal-failed/', '/codes/', '/search/', '/checklists/renewal-failed/']],
  ])('layout shift is 0 where pages come in pieces, %s text', { timeout: 200_000 }, async (text, paths) => {
    const site = await slowSite();
    const context = await phone();
    if (text === 'large') await context.addInitScript(large);
    const page = await context.newPage();
    const shifted: string[] = [];
    for (const path of paths) {
      await page.goto(site.origin + path, { waitUntil: 'networkidle' });
      const shift = await layoutShift(page);
      // A hundred-thousandth is a pixel that was rounded.
      if (Number(shift.toFixed(4)) > 0) shifted.push(`${path}: ${shift}`);
    }
    await site.close();
    expect(shifted).toEqual([]);
  });

  it('would be seen', async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(`${origin}/about/`);
    await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      document.querySelector('main')?.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' }));
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(await layoutShift(page)).toBeGreaterThan(0);
  });
});

/** Cumulative layout shift since the page was opened, as the browser counts it. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
}

describe('focus', () => {
  it('is never hidden under the bar that stays on top of an article', { timeout: 120_000 }, async () => {
    const context = await phone({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${origin}/problems/renewal-failed/`);
    const covered: string[] = [];
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { left, top, width, height } = element.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        const isSeen =
          over !== null &&
          (element.contains(over) || over.contains(element) || Boolean(over.closest('label')?.contains(element)));
        return isSeen ? '' : `${element.tagName} ${element.textContent?.trim().slice(0, 20)}`;
      });
      if (hidden) covered.push(hidden);
    }
    expect(covered).toEqual([]);
  });
});

describe('paper', () => {
  it('prints the counter card of a problem on one A6 page', async () => {
    const context = await phone();
    const page = await context.newPage();
    await context.addInitScript('window.print = () => { window.printed = true }');
    await page.goto(`${origin}/problems/cannot-collect-today/`);
    await page.locator('[data-print-as=card]').click();
    await page.waitForFunction(() => 'printed' in window);
    expect(await page.locator('.counter-card').allTextContents()).toEqual([expect.stringContaining('/p03/')]);
    expect(await page.locator('.counter-card li').count()).toBeGreaterThan(2);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
    // A6 is 105 × 148 mm, which is 297.6 × 419.5 points.
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.[0]).toBeCloseTo(297.6, -1);
    expect(boxes[0]?.[1]).toBeCloseTo(419.5, -1);
  });

  it('prints an article without frame and controls', async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(`${origin}/problems/cannot-collect-today/`);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['header', 'footer', 'nav', 'button'])
      expect(await page.locator(`body > ${selector}, main ${selector}`).locator('visible=true').count(), selector).toBe(
        0,
      );
    expect(await page.locator('#stop-loss').isVisible()).toBe(true);
  });
});
