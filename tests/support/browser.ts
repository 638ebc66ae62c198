/** Chromium for the browser tests. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export { launch } from '../../scripts/lib/launch.ts';

/** A phone of 390 × 844 unless told otherwise, without service worker: it would fetch the core in every test. */
export function phone(browser: Browser, more: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    ...more,
  });
}

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
