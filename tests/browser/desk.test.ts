/** The staff desk and 复制给商户: what lands in the clipboard, read back; QR codes, decoded. */
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { type Form, forms, smsLength, textOf } from '../../src/share/forms.ts';
import { type TargetsFile, unpackTarget } from '../../src/share/target.ts';
import { axeFaults } from '../support/axe.ts';
import { clipboard, phones, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
const file = JSON.parse(readFileSync('dist/links.json', 'utf8')) as TargetsFile;
const targets = file.targets.map((target) => unpackTarget(target, file.site));
/** Ten targets spread over the whole list. */
const sampled = Array.from({ length: 10 }, (_, index) => targets[Math.floor((index * targets.length) / 10)]).filter(
  (target) => target !== undefined,
);

async function open(path: string): Promise<Page> {
  const context = await phone(clipboard);
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const plainOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const htmlOf = (page: Page) =>
  page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());

/** Address in the QR code of the open page. */
async function qrOf(page: Page): Promise<string | undefined> {
  const { data, width } = await page.locator('[data-qr] canvas').evaluate((canvas: HTMLCanvasElement) => {
    const small = document.createElement('canvas');
    small.width = small.height = canvas.width / 3;
    const context = small.getContext('2d');
    context?.drawImage(canvas, 0, 0, small.width, small.width);
    return { data: [...(context?.getImageData(0, 0, small.width, small.width).data ?? [])], width: small.width };
  });
  return jsqr(Uint8ClampedArray.from(data), width, width)?.data;
}

describe('staff desk', () => {
  it('copies ten targets in every form and draws their QR codes', { timeout: 180_000 }, async () => {
    expect(sampled).toHaveLength(10);
    const page = await open('/links/');
    const troubles = watch(page, origin);
    for (const target of sampled) {
      await page.locator('[data-desk-filter]').fill(target.title);
      const copy = page.locator(`[data-act=copy][value="${target.url}"]`);
      for (const form of Object.keys(forms) as Form[]) {
        await page.locator(`[name=form][value=${form}]`).check();
        await page.locator('[data-desk-copied]').evaluate((copied) => copied.replaceChildren());
        await copy.click();
        await page.locator('[data-desk-copied]:not(:empty)').waitFor();
        expect(await plainOf(page), form).toBe(textOf(target, form === 'html' ? 'plain' : form));
        if (form === 'sms') expect((await plainOf(page)).length).toBeLessThanOrEqual(smsLength);
        if (form === 'html') expect(await htmlOf(page)).toContain(textOf(target, form));
      }
      const qr = page.locator(`[data-act=qr][value="${target.url}"]`);
      await qr.click();
      expect(await qrOf(page)).toBe(target.short);
      await qr.click();
    }
    expect(troubles).toEqual([]);
  });

  it('saves the QR code as a picture', async () => {
    const page = await open('/links/?q=P01');
    await page.locator('[data-act=qr]').first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('保存图片').click()]);
    expect(download.suggestedFilename()).toBe('p01.png');
    expect(
      readFileSync(await download.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('works by keyboard alone, understands synonyms, and joins what was chosen', async () => {
    const page = await open('/links/');
    await page.locator('[data-desk-filter]').focus();
    await page.keyboard.type('缴费不成功 证件');
    await page.locator('.desk-row').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-desk-copied]:not(:empty)').waitFor();
    expect(await plainOf(page)).toMatch(
      /^【续不了费：证件过期.*】\n.+\n.+\n.+\nhttps:\/\/[^/]+\/p01\/#documents-expired$/,
    );
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.locator('[data-desk-filter]').fill('96');
    await page.locator('[type=checkbox]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-act=copy-chosen]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-desk-copied]', { hasText: '2. ' }).waitFor();
    expect(await plainOf(page)).toMatch(/^1\. 【续不了费：证件过期[\s\S]+\n\n2\. 【应答码 96[\s\S]+\/c96\/$/);
  });

  it('has no accessibility fault while it works', async () => {
    const page = await open('/links/?q=P01');
    await page.locator('[data-act=qr]').first().click();
    await page.locator('[type=checkbox]').first().check();
    await page.locator('[data-act=copy]').first().click();
    await page.locator('[data-desk-copied]:not(:empty)').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('keeps the list of links when the texts do not come', async () => {
    const page = await open('/links/');
    await page.route('**/links.json', (route) => route.abort());
    await page.locator('[data-desk-filter]').focus();
    await page.getByText('网络不稳').waitFor();
    expect(await page.locator('[data-desk-list] a').first().isVisible()).toBe(true);
  });

  it('is a list of links and replies without script', async () => {
    const context = await phone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/links/`);
    expect(await page.locator('[data-desk-list] a').count()).toBe(targets.length);
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    await page.locator('summary').first().click();
    expect(await page.locator('pre:visible').innerText()).toContain('您好，');
  });
});

it.each([
  ['/problems/renewal-failed/', '【POS 机续不了费怎么办】', '/p01/'],
  ['/strategies/backup-payment/', '】\n目标：', '/s05/'],
  ['/codes/96/', '【应答码 96：', '/c96/'],
  ['/checklists/renewal-failed/', '【续不了费自查清单】', '/p01/#checklist'],
])('copies %s for a merchant from its own page', async (path, words, short) => {
  const page = await open(path);
  await page.getByRole('link', { name: '复制给商户' }).click();
  await page.locator('[data-form=wechat]').click();
  await page.locator('[data-share-panel] pre:not(:empty)').waitFor();
  const text = await plainOf(page);
  expect(text).toContain(words);
  expect(text.endsWith(short)).toBe(true);
  await page.locator('[data-form=qr]').click();
  expect(await qrOf(page)).toBe(file.site + short);
  if (path.startsWith('/problems/')) expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: '复制给商户' }).click();
  await page.locator('[data-share-panel]').waitFor({ state: 'detached' });
});
