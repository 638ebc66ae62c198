/** Asks the built site in Chromium, and stock Pagefind on the same pages. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Addresses of the results of the search page, best first. */
export async function askSite(page: Page, origin: string, query: string): Promise<string[]> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** The first results of stock Pagefind, a section where it found one. */
export function askStock(page: Page, query: string, limit: number): Promise<string[]> {
  return page.evaluate(
    async ({ query, limit }) => {
      const path = '/stock/pagefind.js';
      const { results } = await (await import(path)).search(query);
      const pages = await Promise.all(results.slice(0, limit).map((result: { data(): unknown }) => result.data()));
      return pages.map(({ url }: { url: string }) => url);
    },
    { query, limit },
  );
}

export interface Cost {
  query: string;
  /** Kilobytes over the wire, and milliseconds, until the first result stands and until all is complete. */
  first: { kilobytes: number; milliseconds: number };
  done: { kilobytes: number; milliseconds: number };
  /** The same query again in the same page with another one between. */
  warm: number;
}

/** One query in a browser that has nothing cached, its processor slowed four times. */
export async function costOf(browser: Browser, origin: string, query: string): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    return await measure(context, origin, query);
  } finally {
    await context.close();
  }
}

async function measure(context: BrowserContext, origin: string, query: string): Promise<Cost> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const started = performance.now();
  const soFar = () => ({ kilobytes: bytes / 1000, milliseconds: performance.now() - started });
  const going = page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await going;
  await page.locator('a[data-result], [data-state="done"]').first().waitFor({ state: 'attached' });
  const first = soFar();
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return { query, first, done: soFar(), warm: await warmTime(page, query) };
}

/** Milliseconds of main thread from a keystroke to the drawn names, everything loaded. */
function warmTime(page: Page, query: string): Promise<number> {
  return page.evaluate(async (query) => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !list) return Number.NaN;
    const ask = (text: string) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const watch = new MutationObserver(() => {
          if (list.dataset.state !== 'done') return;
          watch.disconnect();
          resolve(performance.now() - started);
        });
        watch.observe(list, { attributes: true });
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    await ask(query.slice(0, -1) || query);
    await ask(query);
    await ask(query.slice(0, -1) || query);
    return ask(query);
  }, query);
}
