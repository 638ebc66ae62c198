/** What an article asks for by itself, and what the first touch brings, in a real browser. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { phones } from '../support/browser.ts';

const origin = inject('origin');
const article = '/problems/service-unreachable/';
const phone = phones();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await phone({ isMobile: true, hasTouch: true });
  page = await context.newPage();
  await page.clock.install();
});

/** Files that the page asks for, without the icon, which belongs to the browser's frame; it grows while the page lives. */
async function loaded(path: string): Promise<string[]> {
  const files: string[] = [];
  page.on('request', (request) => request.url().endsWith('/favicon.svg') || files.push(request.url()));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  return files;
}

const saveData = () =>
  page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
const isScript = (file: string) => file.includes('/_astro/');
const script = () => page.waitForRequest((request) => isScript(request.url()));
const large = () => page.locator('html[data-size=large]').waitFor({ state: 'attached' });

/** Scripts come only when the function that it returns is called. */
async function holdScripts(): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/**', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

describe('before anybody touches it', () => {
  it('an article is one request', async () => {
    expect(await loaded(article)).toEqual([origin + article]);
  });

  it('a tool asks for its scripts at once', async () => {
    expect((await loaded('/codes/')).filter(isScript).length).toBeGreaterThan(0);
  });

  it('the search page fetches its search when idle, and only with the touch where data is saved', async () => {
    const isSearch = (file: string) => file.includes('/search-view.');
    const search = () => page.waitForRequest((request) => isSearch(request.url()));
    await Promise.all([search(), page.goto(`${origin}/search/`)]);
    await saveData();
    const files = await loaded('/search/');
    await page.clock.fastForward(60_000);
    expect(files.filter(isSearch)).toEqual([]);
    await Promise.all([search(), page.locator('pos-search-page [data-search-input]').focus()]);
  });

  it('the scripts come after twenty quiet seconds', async () => {
    await loaded(article);
    await Promise.all([script(), page.clock.fastForward(20_500)]);
  });

  it('they do not come where data is saved', async () => {
    await saveData();
    const files = await loaded(article);
    await page.clock.fastForward(60_000);
    expect(files.filter(isScript)).toEqual([]);
    await Promise.all([script(), page.mouse.wheel(0, 300)]);
  });

  it('they come at once for somebody who was here before', async () => {
    await page.addInitScript(() => localStorage.setItem('pos:size', '"normal"'));
    expect((await loaded(article)).filter(isScript).length).toBeGreaterThan(0);
  });
});

describe('with the first touch', () => {
  it('scrolling brings the scripts and their styles, and no more than four files', async () => {
    const files = await loaded(article);
    await Promise.all([script(), page.mouse.wheel(0, 300)]);
    await page.waitForLoadState('networkidle');
    expect(files.filter(isScript).length).toBeLessThanOrEqual(4);
  });

  it('a tap on a control that is there before its script is answered by it', async () => {
    const release = await holdScripts();
    await page.goto(origin + article);
    await page.getByRole('button', { name: '大字' }).click();
    expect(await page.locator('html').getAttribute('data-size')).toBeNull();
    release();
    await large();
  });

  it('an item can be ticked before the script is there', async () => {
    const release = await holdScripts();
    await page.goto(`${origin}/checklists/renewal-failed/`);
    await page.locator('label:has([data-item])').first().click();
    release();
    await page.locator('[data-progress]').filter({ hasText: '已完成 1 /' }).waitFor();
    expect(await page.locator('[data-item]').first().isChecked()).toBe(true);
  });

  it('a key is answered as well', async () => {
    const release = await holdScripts();
    await page.goto(origin + article);
    await page.keyboard.press('/');
    release();
    await page.getByRole('dialog').waitFor();
  });

  it('a link stays a link when the scripts do not come', async () => {
    await page.route('**/_astro/**', (route) => route.abort());
    await page.goto(origin + article);
    await page.getByRole('link', { name: '搜索', exact: true }).click();
    await page.waitForURL('**/search/');
  });
});
