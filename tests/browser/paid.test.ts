import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { clipboard, copied, layOut, phones, touch, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
const address = `${origin}/problems/charged-but-failed/`;
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await phone(clipboard);
  page = await context.newPage();
});

const steps = () => page.locator('pos-paid li[data-step]:visible').evaluateAll((all) => all.map((step) => step.id));

describe('paid, but the machine says failed', () => {
  it('leads to registering, one step at a time, with a record to copy', async () => {
    const troubles = watch(page, origin);
    await page.goto(address);
    await touch(page);
    await page.locator('[data-kind=scan]').click();
    await page.locator('[data-record]').waitFor();
    expect(await steps()).toEqual(['paid-stop']);
    await page.locator('[data-next=paid-look]:visible').click();
    expect(await page.locator('#paid-look').innerText()).not.toContain('终端的末笔');
    expect(await page.locator('#paid-look [data-title]').evaluate((title) => title === document.activeElement)).toBe(
      true,
    );
    await page.locator('[data-next=paid-again]:visible').click();
    await page.locator('[data-next=paid-register]:visible').click();
    expect(await steps()).toEqual(['paid-register']);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('[data-copy]').click();
    const text = await copied(page);
    expect(text).toMatch(/^这一笔的经过\n\d\d:\d\d 发现扣款不明\n(\d\d:\d\d .+\n){3}发生时间：\n/);
    expect(troubles).toEqual([]);
  });

  it('begins again for the other kind of payment', async () => {
    await page.goto(address);
    await touch(page);
    await page.locator('[data-kind=scan]').click();
    await page.locator('[data-next=paid-look]:visible').click();
    await page.locator('[data-kind=card]').click();
    expect(await steps()).toEqual(['paid-stop']);
    await page.locator('[data-next=paid-look]:visible').click();
    expect(await page.locator('#paid-look').innerText()).toContain('终端的末笔');
    expect(await page.locator('[data-log] li').count()).toBe(2);
  });

  it('is a plain list of all steps and rules without JavaScript', async () => {
    const plain = await phone({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(address);
    await layOut(page);
    expect((await steps()).length).toBe(6);
    expect(await page.locator('pos-paid button:visible').count()).toBe(0);
    expect(await page.locator('pos-paid').innerText()).toContain('时间上的规矩');
  });
});
