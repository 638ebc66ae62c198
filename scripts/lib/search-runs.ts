/** Asks the built site in Chromium, and stock Pagefind on the same pages. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Site } from './serve-site.ts';

/** Addresses of the results of the search page, best first. */
export async function askSite(page: Page, origin: string, query: string): Promise<string[]> {
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/**
 * Addresses of the results of many queries, typed one after the other into the open search page. Each is
 * put into the field as a whole, and the page's own pause for typing readers is not waited for.
 */
export function askPage(page: Page, queries: string[]): Promise<string[][]> {
  return page.evaluate(async (asked) => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]') as HTMLInputElement;
    const list = document.querySelector<HTMLElement>('[data-search-results]') as HTMLElement;
    const wait = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void) => wait(act)) as typeof window.setTimeout;
    const answer = (query: string) =>
      new Promise<string[]>((resolve) => {
        const watch = new MutationObserver(() => {
          if (list.dataset.state !== 'done') return;
          watch.disconnect();
          resolve([...list.querySelectorAll('a[data-result]')].map((link) => link.getAttribute('href') ?? ''));
        });
        delete list.dataset.state;
        watch.observe(list, { attributes: true, attributeFilter: ['data-state'] });
        input.value = query;
        const type = () => input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // Until the page's script listens, nobody hears it; then its list is idle.
        const heard = () => ['loading', 'done'].includes(list.dataset.state ?? '');
        const again = window.setInterval(() => (heard() ? clearInterval(again) : type()), 500);
        type();
      });
    const results: string[][] = [];
    for (const query of asked) results.push(await answer(query));
    return results;
  }, queries);
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
  /** Milliseconds from each keystroke of the query to the drawn names, everything loaded. */
  keystrokes: number[];
}

/** One query in a browser that has nothing cached, its processor slowed four times. */
export async function costOf(browser: Browser, site: Site, query: string): Promise<Cost> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
  try {
    return await measure(context, site, query);
  } finally {
    await context.close();
  }
}

async function measure(context: BrowserContext, site: Site, query: string): Promise<Cost> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const [started, before] = [performance.now(), site.sent()];
  const soFar = () => ({ kilobytes: (site.sent() - before) / 1000, milliseconds: performance.now() - started });
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await page.locator('a[data-result], [data-state="done"]').first().waitFor({ state: 'attached' });
  const first = soFar();
  await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return { query, first, done: soFar(), keystrokes: await typingTimes(page, query) };
}

/**
 * Milliseconds from a query in the search page that has just been opened to its first result, without network,
 * after one visit to the home page.
 */
export async function offlineTime(browser: Browser, { origin }: Site, query: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' });
  await context.setOffline(true);
  await page.goto(`${origin}/search/`);
  await page.locator('pos-search:defined').first().waitFor({ state: 'attached' });
  const time = await firstResultTime(page, query);
  await context.close();
  return time;
}

function firstResultTime(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]') as HTMLInputElement;
    const list = document.querySelector<HTMLElement>('[data-search-results]') as HTMLElement;
    const drawn = new Promise<number>((resolve) => {
      new MutationObserver(() => list.querySelector('a[data-result]') && resolve(performance.now())).observe(list, {
        childList: true,
      });
    });
    const typed = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return (await drawn) - typed;
  }, query);
}

/** Types the query twice, letter by letter; the second time nothing is loaded any more, and that is what counts. */
function typingTimes(page: Page, query: string): Promise<number[]> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]') as HTMLInputElement;
    const list = document.querySelector<HTMLElement>('[data-search-results]') as HTMLElement;
    const change = (options: MutationObserverInit, isIt: () => boolean) =>
      new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!isIt()) return;
          watch.disconnect();
          resolve(performance.now());
        });
        watch.observe(list, options);
      });
    const times: number[] = [];
    for (const counts of [false, true])
      for (let length = 1; length <= text.length; length++) {
        delete list.dataset.state;
        const drawn = change({ childList: true }, () => true);
        const done = change({ attributes: true }, () => list.dataset.state === 'done');
        input.value = text.slice(0, length);
        const pressed = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        if (counts) times.push((await Promise.race([drawn, done])) - pressed);
        await done;
      }
    return times;
  }, query);
}
