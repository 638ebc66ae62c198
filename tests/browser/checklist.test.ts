import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { clipboard, copied, phones, touch, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
const address = `${origin}/checklists/renewal-failed/`;
let context: BrowserContext;
beforeEach(async () => {
  context = await phone(clipboard);
});

/** The checklist with its script, which comes with the first key. */
async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await touch(page);
  await page.locator('[data-item]').first().waitFor();
  return page;
}
const ticked = (page: Page) =>
  page.locator('input:checked').evaluateAll((all) => all.map((box) => box.closest('li')?.id));
const firstId = (page: Page) =>
  page
    .locator('pos-checklist li')
    .first()
    .evaluate(({ id }) => id);

describe('checklist', () => {
  it('keeps a tick across reload and shows it in a second tab', async () => {
    const page = await open();
    const other = await open();
    await page.locator('input').first().check();
    const id = await firstId(page);
    await other.locator(`#${id} input:checked`).waitFor();
    await page.reload();
    expect(await ticked(page)).toEqual([id]);
    expect(await page.locator('span[data-progress]').innerText()).toMatch(/^已完成 1 \/ \d+ 项$/);
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
    await page.locator('[data-action=undo]').waitFor();
    expect(await ticked(page)).toEqual([]);
    expect(await page.locator('[data-action=undo]').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    await page.locator('[data-action=undo]').waitFor({ state: 'hidden' });
    expect(await ticked(page)).toEqual([id]);
  });

  it('shows the way on for what is not solved, and where to go on', async () => {
    const page = await open();
    const id = await firstId(page);
    const next = page.locator(`#${id} [data-next]`);
    expect(await next.isVisible()).toBe(false);
    await page.locator(`#${id} [data-unsolved]`).click();
    expect(await next.isVisible()).toBe(true);
    expect(await page.locator('span[data-progress]').innerText()).toMatch(/^已完成 0 \/ \d+ 项，1 项没解决$/);
    expect(await page.locator('[data-resume]').getAttribute('href')).not.toBe(`#${id}`);
    await page.reload();
    expect(await page.locator(`#${id} [data-unsolved]`).getAttribute('aria-pressed')).toBe('true');
    await page.locator(`#${id} input`).check();
    expect(await next.isVisible()).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('shows on the index how far each list is', async () => {
    const page = await open();
    await page.locator('input').first().check();
    const index = await context.newPage();
    await index.goto(`${origin}/checklists/`);
    await index
      .locator('[data-slug=renewal-failed]')
      .filter({ hasText: /接着做：1 \/ \d+ 项/ })
      .waitFor();
    await page.locator('input').first().uncheck();
    await index
      .locator('[data-slug=renewal-failed]')
      .filter({ hasText: /^\s*\d+ 项\s*$/ })
      .waitFor();
  });

  it('copies the result as text', async () => {
    const page = await open();
    await page.locator('input').first().check();
    await page.locator('[data-unsolved]').nth(1).click();
    await page.locator('#model-renewal-failed').fill('智能机');
    await page.locator('[data-action=copy]').click();
    const text = await copied(page);
    expect(text).toMatch(/\n现象：续不了费\n机型：智能机\n已试：2 \/ \d+ 项\n\[做好了\] .+\n\[没解决\] /);
    expect(text).toMatch(/\n结果：没解决：.+\n时间：\d{4}-\d\d-\d\d \d\d:\d\d\n/);
    expect(text).toContain('/checklists/renewal-failed/#s=1.');
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
    await touch(page);
    await page.locator('input').first().check();
    expect(await ticked(page)).toHaveLength(1);
    expect(troubles).toEqual([]);
  });
});

describe('progress that came with the address', () => {
  const garbage = [
    ['garbage', '#s=1.!!!', '读不出来'],
    ['an old version', '#s=0.abc.renewal', '别的版本'],
    ['10 kB of text', `#s=1.abc.${'a'.repeat(10_240)}`, '读不出来'],
  ] as const;

  it.each(garbage)('says so when it is %s, and keeps the marks of this phone', async (_, hash, words) => {
    const page = await open();
    await page.locator('input').first().check();
    const id = await firstId(page);
    const troubles = watch(page, origin);
    await page.goto(address + hash);
    await page.reload();
    await page.locator('[data-shared]').filter({ hasText: words }).waitFor();
    expect(await page.locator('[data-accept]').isVisible()).toBe(false);
    expect(await ticked(page)).toEqual([id]);
    await page.locator('[data-decline]').click();
    expect(page.url()).toBe(address);
    expect(troubles).toEqual([]);
  });

  it('is shown for a look, and stored only when accepted, with a way back', async () => {
    const sender = await open();
    await sender.locator('input').nth(1).check();
    await sender.locator('[data-unsolved]').nth(2).click();
    await sender.locator('[data-action=share]').click();
    const shared = await copied(sender);
    const theirs = await ticked(sender);

    const other = await phone();
    const page = await other.newPage();
    await page.goto(address);
    await touch(page);
    await page.locator('input').first().check();
    const mine = await ticked(page);
    await page.goto(`${address}${new URL(shared).hash}~gone-item`);
    await page.locator('[data-shared]').filter({ hasText: '1 项清单里已经没有了' }).waitFor();
    expect(await ticked(page)).toEqual(theirs);
    await page.locator('input').nth(3).check();
    expect(await page.evaluate(() => localStorage.getItem('pos:checklist:renewal-failed'))).not.toContain(theirs[0]);
    await page.locator('[data-accept]').click();
    await page.locator('[data-action=undo]').waitFor();
    expect(await ticked(page)).toEqual(theirs);
    await page.reload();
    expect(await ticked(page)).toEqual(theirs);
    expect(mine).not.toEqual(theirs);
  });

  it('leaves the own marks alone when declined', async () => {
    const page = await open();
    await page.locator('input').first().check();
    const id = await firstId(page);
    await page.goto(`${address}#s=1.abc.gone`);
    await page.locator('[data-decline]').click();
    expect(await ticked(page)).toEqual([id]);
  });
});

describe('copying', () => {
  it('copies the address of a section from its heading', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/problems/renewal-failed/`);
    await page.locator('#impact a[data-copy-link]').click();
    expect(await copied(page)).toBe(`${origin}/problems/renewal-failed/#impact`);
  });

  it('copies the message for support', async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/problems/renewal-failed/`);
    await page.locator('pos-copy[data-target=contact-message] button').click();
    const text = await copied(page);
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
