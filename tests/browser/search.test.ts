import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, phone, watch } from '../support/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(path: string): Promise<Page> {
  const context = await phone(browser);
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

async function results(page: Page): Promise<string[]> {
  await page.locator('[data-search-results][data-state="done"]').first().waitFor({ state: 'attached' });
  const links = page.locator('a[data-result]');
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
}

describe('search page', () => {
  it.each([
    ['续费失败', '/problems/renewal-failed/'],
    ['业务员失联', '/problems/service-unreachable/'],
    ['今日超限', '/problems/cannot-collect-today/'],
    ['自选商户', '/problems/merchant-selection-missing/'],
    ['激活', '/problems/not-activated/'],
    ['P03', '/problems/cannot-collect-today/'],
    ['５１', '/codes/51/'],
  ])('puts the right page first for %s', async (query, path) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    expect((await results(page))[0]).toBe(path);
    await page.context().close();
  });

  it('finds words that stand only in the text of an article', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('签购单')}`);
    expect((await results(page)).some((path) => path.startsWith('/problems/'))).toBe(true);
    await page.context().close();
  });

  it('keeps the query in the address and waits for the end of an IME composition', async () => {
    const page = await open('/search/');
    const input = page.locator('[data-search-input]');
    await input.evaluate((element: HTMLInputElement) => {
      element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      element.value = 'qian';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.waitForTimeout(400);
    expect(await page.locator('[data-search-results]').getAttribute('data-state')).toBe('idle');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = '签到';
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('签到');
    await page.context().close();
  });

  it('says so and offers the common problems when nothing fits', async () => {
    const page = await open('/search/?q=zzzzqqqq');
    expect(await results(page)).toEqual([]);
    expect(await page.locator('[data-search-status]').innerText()).toContain('没有找到');
    expect(await page.locator('#common').isVisible()).toBe(true);
    await page.context().close();
  });

  it.each(['<img src=x onerror=alert(1)>', '"\'%', '\u202e\u0000'])('takes any text as text: %j', async (query) => {
    const page = await open('/search/');
    const troubles = watch(page, origin);
    await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
    await results(page);
    expect(troubles).toEqual([]);
    expect(await page.locator('main img').count()).toBe(0);
    await page.context().close();
  });

  it('still answers by name when the full-text index cannot be fetched', async () => {
    const page = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${origin}/search/?q=${encodeURIComponent('续费失败')}`);
    expect((await results(page))[0]).toBe('/problems/renewal-failed/');
    expect(await page.locator('[data-search-status]').innerText()).toContain('网络不稳');
    await page.context().close();
  });
});

it('takes a text of any length', async () => {
  const page = await open('/search/');
  const troubles = watch(page, origin);
  await page.locator('[data-search-input]').fill('字'.repeat(5000));
  await results(page);
  expect(troubles).toEqual([]);
  await page.context().close();
});

describe('search dialog by keyboard alone', () => {
  it('opens with /, walks with arrows, goes with Enter', async () => {
    const page = await open('/problems/not-activated/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('续费失败');
    await results(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/problems/renewal-failed/**');
    await page.context().close();
  });

  it('opens with Ctrl K, closes with Escape and gives the focus back', async () => {
    const page = await open('/codes/51/');
    const opener = page.locator('[data-search-open]');
    await opener.focus();
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });
});
