import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { clipboard, copied, layOut, phones, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
const card = '6222 0212 3456 7894';
let context: BrowserContext;
beforeEach(async () => {
  context = await phone(clipboard);
});

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/problems/charged-but-failed/`);
  await page.locator('pos-call-pack summary').click();
  await page.locator('#pack-amount').waitFor();
  return page;
}
const message = (page: Page) => page.locator('#contact-message').innerText();

describe('before-you-call pack', () => {
  it('writes what is filled in into the message, which is what gets copied', async () => {
    const page = await open();
    const troubles = watch(page, origin);
    await page.locator('#pack-amount').fill('386 元');
    await page.locator('#pack-reference').fill('000123');
    await page.waitForFunction(() => document.getElementById('contact-message')?.innerText.includes('386'));
    await page.locator('pos-copy[data-target=contact-message] button').click();
    const text = await copied(page);
    expect(text).toContain('\n金额：386 元\n');
    expect(text).toContain('\n参考号或凭证号：000123\n');
    expect(text).toContain('\n店名：\n');
    expect(troubles).toEqual([]);
  });

  it.each([
    ['tried', card, '完整的卡号'],
    ['tried', '验证码123456', '短信验证码'],
    ['tried', '密码是 8888', '密码'],
    ['card-last4', '123', '三位数'],
  ])('leaves a secret out of the message and says why: %s “%s”', async (field, secret, reason) => {
    const page = await open();
    const blank = await message(page);
    await page.locator(`#pack-${field}`).fill(secret);
    await page.locator(`#pack-${field}-refused`).filter({ hasText: reason }).waitFor();
    expect(await message(page)).toBe(blank);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('remembers nothing unless asked, then only what lasts, and forgets again', async () => {
    const page = await open();
    const stored = () => page.evaluate(() => localStorage.getItem('pos:call-pack'));
    await page.locator('#pack-merchant-no').fill('848110154110001');
    await page.locator('#pack-amount').fill('386');
    await page.waitForFunction(() => document.getElementById('contact-message')?.innerText.includes('386'));
    expect(await stored()).toBeNull();
    await page.locator('[data-remember]').check();
    expect(await stored()).toBe('{"v":1,"values":{"merchant-no":"848110154110001"}}');
    const next = await open();
    await next.waitForFunction(() => document.getElementById('contact-message')?.innerText.includes('848110154110001'));
    await next.locator('[data-remember]').uncheck();
    expect(await next.evaluate(() => localStorage.getItem('pos:call-pack'))).toBe('null');
  });

  it('never remembers a secret', async () => {
    const page = await open();
    await page.locator('[data-remember]').check();
    await page.locator('#pack-merchant-no').fill(card);
    await page.locator('#pack-merchant-no-refused').filter({ hasText: '卡号' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('pos:call-pack'))).not.toContain('6222');
  });

  it('is not there without JavaScript; the blank message is', async () => {
    const plain = await phone({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${origin}/problems/charged-but-failed/`);
    await layOut(page);
    expect(await page.locator('pos-call-pack').isVisible()).toBe(false);
    expect(await message(page)).toContain('商户编号：');
  });
});
