/** What an article asks for by itself, in the order of a real browser. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, expect, inject, it } from 'vitest';
import { phones } from '../support/browser.ts';
import { limits } from '../support/weight.ts';

const origin = inject('origin');
const phone = phones();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await phone();
  page = await context.newPage();
});

/** Files that the page asks for, without the icon, which belongs to the browser's frame; it grows while the page lives. */
async function loaded(path: string): Promise<string[]> {
  const files: string[] = [];
  page.on('request', (request) => request.url().endsWith('/favicon.svg') || files.push(request.url()));
  await page.goto(origin + path, { waitUntil: 'load' });
  return files;
}

const isOffline = (file: string) => file.includes('/_astro/offline.');

it('needs three requests for an article, and one more when the phone is idle', async () => {
  const idle = page.waitForRequest((request) => isOffline(request.url()));
  const files = await loaded('/problems/service-unreachable/');
  await idle;
  await page.waitForLoadState('networkidle');
  expect(files.filter(isOffline)).toHaveLength(1);
  expect(files.length - 1).toBeLessThanOrEqual(limits.requests);
});

it('would see a script too many', async () => {
  await page.route('**/codes/51/', async (route) => {
    const html = await (await route.fetch()).text();
    const more = ['a', 'b'].map((name) => `<script src="/${name}.js"></script>`).join('');
    await route.fulfill({ contentType: 'text/html', body: html.replace('</head>', `${more}</head>`) });
  });
  expect((await loaded('/codes/51/')).length).toBeGreaterThan(limits.requests);
});
