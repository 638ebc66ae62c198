import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch, phone, watch } from '../support/browser.ts';

const origin = inject('origin');
const address = `${origin}/checklists/renewal-failed/`;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  context = await phone(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => context.close());
afterAll(() => browser.close());

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-progress]').waitFor();
  return page;
}
const ticked = (page: Page) =>
  page.locator('input:checked').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
const firstId = (page: Page) => page.locator('pos-checklist input').first().inputValue();

describe('checklist', () => {
  it('keeps a tick across reload and shows it in a second tab', async () => {
    const page = await open();
    const other = await open();
    await page.locator('input').first().check();
    const id = await firstId(page);
    await other.locator(`input[value="${id}"]:checked`).waitFor();
    await page.reload();
    expect(await ticked(page)).toEqual([id]);
    expect(await page.locator('[data-progress]').innerText()).toMatch(/^已完成 1 \/ \d+ 项$/);
  });

  it('keeps the tick on the same item when a new release reorders the items', async () => {
    const page = await open();
    const id = await firstId(page);
    await page.locator('input').first().check();
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const list = /(<ul[^>]*>)(.*?)(<\/ul>)/s;
      const reversed = html.slice(html.indexOf('<fieldset')).replace(list, (_, start, items: string, end) => {
        return start + (items.match(/<li.*?<\/li>/gs) ?? []).reverse().join('') + end;
      });
      await route.fulfill({ response, body: html.slice(0, html.indexOf('<fieldset')) + reversed });
    });
    await page.reload();
    expect(await firstId(page)).not.toBe(id);
    expect(await ticked(page)).toEqual([id]);
  });

  it('resets with a way back, by keyboard alone', async () => {
    const page = await open();
    const id = await firstId(page);
    await page.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-action=reset]').focus();
    await page.keyboard.press('Enter');
    expect(await ticked(page)).toEqual([]);
    expect(await page.locator('[data-action=undo]').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    expect(await ticked(page)).toEqual([id]);
  });

  it('copies the result as text', async () => {
    const page = await open();
    await page.locator('input').first().check();
    await page.locator('[data-action=copy]').click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/（1\/\d+）\n\[已做\] /);
    expect(text).toContain('/checklists/renewal-failed/');
    expect(await page.locator('[data-announcer]').innerText()).toContain('已复制');
  });

  it.each([
    [
      'forbidden',
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })",
    ],
    ['full', "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"],
    ['broken', "localStorage.setItem('pos:checklist:renewal-failed', '{oops')"],
  ])('works with %s storage', async (_, script) => {
    await context.addInitScript(script);
    const page = await context.newPage();
    const troubles = watch(page, origin);
    await page.goto(address);
    await page.locator('input').first().check();
    expect(await ticked(page)).toHaveLength(1);
    expect(troubles).toEqual([]);
  });
});

describe('copying', () => {
  it('copies the address of a section from its heading', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/problems/renewal-failed/`);
    await page.locator('#impact a[data-copy-link]').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}/problems/renewal-failed/#impact`);
  });

  it('copies the message for support', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/problems/renewal-failed/`);
    await page.locator('pos-copy[data-target=contact-message] button').click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe((await page.locator('#contact-message').innerText()).trim());
  });
});

describe('large text', () => {
  it('is remembered and applied before the first paint of the next page', async () => {
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByRole('button', { name: '大字' }).click();
    await page.goto(`${origin}/codes/`);
    expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('large');
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true');
  });
});
