import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { layOut, phones } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
let page: Page;
beforeEach(async () => {
  page = await (await phone({ javaScriptEnabled: false })).newPage();
});

describe('without JavaScript', () => {
  it('reads a whole problem article', async () => {
    await page.goto(`${origin}/problems/renewal-failed/`);
    await layOut(page);
    for (const id of ['stop-loss', 'first-moves', 'screens', 'checklist', 'causes', 'strategies', 'contact', 'sources'])
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
    expect(await page.locator('#contact-message').innerText()).toContain('商户编号：');
  });

  it('shows the checklist as a list without dead controls', async () => {
    await page.goto(`${origin}/checklists/renewal-failed/`);
    expect(await page.locator('pos-checklist [data-text]').first().isVisible()).toBe(true);
    expect(await page.locator('pos-checklist :is(input, button):visible').count()).toBe(0);
  });

  it('leads from the search button to a page with another way in', async () => {
    await page.goto(`${origin}/problems/renewal-failed/`);
    await page.getByRole('link', { name: '搜索' }).click();
    await page.waitForURL('**/search/');
    await page.getByText('一直没有反应，就从').waitFor();
    await page.getByRole('main').getByRole('link', { name: '全部问题' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('全部问题');
  });

  it('offers no button that only a script could answer', async () => {
    for (const path of ['/', '/problems/renewal-failed/', '/strategies/backup-payment/', '/codes/51/']) {
      await page.goto(origin + path);
      expect(await page.locator('button:not([type=submit]):visible').count(), path).toBe(0);
    }
  });
});
