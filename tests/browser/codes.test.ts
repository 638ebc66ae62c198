import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { phones, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
let page: Page;
beforeEach(async () => {
  page = await (await phone()).newPage();
});

const shown = () =>
  page.locator('[data-entry]:visible a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

describe('code list', () => {
  it.each(['51', '５１', ' 5 1', '余额不足'])('answers “%s” while it is typed', async (typed) => {
    await page.goto(`${origin}/codes/`);
    await page.locator('#code-field').pressSequentially(typed);
    expect(await shown()).toContain('/codes/51/');
    expect(await page.locator('[data-part=status] a').getAttribute('href')).toBe('/codes/51/');
  });

  it.each(['A 0', 'a0'])('opens A0 on Enter after “%s”', async (typed) => {
    await page.goto(`${origin}/codes/`);
    await page.locator('#code-field').fill(typed);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes/A0/');
  });

  it('lists every code that says “ask the issuer” and names 01 first', async () => {
    await page.goto(`${origin}/codes/?q=${encodeURIComponent('请与发卡方联系')}`);
    await page.waitForFunction(
      () => document.querySelector('[data-part=status] a')?.getAttribute('href') === '/codes/01/',
    );
    expect(await shown()).toEqual(expect.arrayContaining(['/codes/05/', '/codes/38/']));
  });

  it('says what to do with a code nobody knows, and keeps the way to the whole list', async () => {
    const troubles = watch(page, origin);
    await page.goto(`${origin}/codes/`);
    await page.locator('#code-field').fill('8888');
    expect(await page.locator('[data-part=status]').innerText()).toBe('表里没有“8888”。');
    expect(await page.locator('[data-part=unknown]').innerText()).toContain('收单机构客服');
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('#code-field').fill('');
    expect((await shown()).length).toBeGreaterThan(100);
    expect(troubles).toEqual([]);
  });

  it('shows words as words, whatever is typed', async () => {
    await page.goto(`${origin}/codes/`);
    await page.locator('#code-field').fill('<img src=x onerror=alert(1)>');
    expect(await page.locator('[data-part=status] img').count()).toBe(0);
  });

  it('prints every column of every code', async () => {
    await page.goto(`${origin}/codes/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('table').first().locator('th:visible').allInnerTexts()).toEqual([
      '代码',
      '意思',
      '再刷一次',
      '谁的问题',
      '收银员先做',
    ]);
    expect(await page.locator('#code-field').isVisible()).toBe(false);
  });
});

describe('code field of the home page', () => {
  it('goes straight to a known code', async () => {
    await page.goto(origin);
    await page.locator('#code-box').fill('代码：a0');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes/A0/');
  });

  it('opens the list with the words of the screen', async () => {
    await page.goto(origin);
    await page.locator('#code-box').fill('余额不足');
    await page.getByRole('button', { name: '查', exact: true }).click();
    await page.waitForURL('**/codes/?q=*');
    expect(await shown()).toContain('/codes/51/');
  });

  it('opens the list without JavaScript', async () => {
    const plain = await phone({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(origin);
    await still.locator('#code-box').fill('51');
    await still.keyboard.press('Enter');
    await still.waitForURL('**/codes/?q=51');
    expect(await still.locator('[data-entry]:visible').count()).toBeGreaterThan(100);
    expect(await still.locator('#code-field').isVisible()).toBe(false);
  });
});
