/** Chromium for the browser tests. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch } from '../../scripts/lib/launch.ts';

/**
 * One Chromium for the tests of a file. What is returned opens a phone of 390 × 844 unless told otherwise,
 * closed after its test; without service worker, which would fetch the core in every test.
 */
export function phones(usual: BrowserContextOptions = {}): (other?: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: Browser;
  const open: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return async (other) => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      ...usual,
      ...other,
    });
    open.push(context);
    return context;
  };
}

/** What a reader does first: scripts of pages that are read come with it, else after twenty seconds. */
export const touch = (page: Page): Promise<void> => page.keyboard.press('Shift');

/** What is laid out as it is read answers to its place only when the picture after the jump is drawn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** The clipboard, once the page has said that something was put there: its script may only come with the press. */
export async function copied(page: Page): Promise<string> {
  await page.locator('[data-announcer]').filter({ hasText: '已复制' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What a page needs to put something into the clipboard and to have it read back. */
export const clipboard: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Collects what must never happen on a page: script errors, failed or foreign requests. */
export function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // The page for missing addresses answers with its own status, which Chromium reports.
    if (message.type() === 'error' && !message.location().url.endsWith('/404.html'))
      troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      troubles.push(`foreign: ${request.url()}`);
  });
  return troubles;
}

/** Lays out what would be laid out only when it is read, so that all of a page can be measured. */
export async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('[class*=late-] > *'))
      part.style.setProperty('content-visibility', 'visible');
  });
}
