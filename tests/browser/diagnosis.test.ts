import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { clipboard, copied, phones, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await phone(clipboard);
  page = await context.newPage();
});

const choose = (label: string) => page.getByRole('main').getByRole('link', { name: label }).first().click();
const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const given = () => page.locator('[data-answers] [data-part=answer]').allInnerTexts();
/** The answers stand on the page: the script has read them. */
const shown = () => page.locator('[data-action=copy]:visible').waitFor();
const answers = ['现在有顾客等', '超时、没结果', '写着失败', '明细里扣了'];
const trail = 'customers.customers-waiting~waiting.no-result~charged-lookup.failed~charged-deducted.deducted';

async function walk(): Promise<void> {
  await page.goto(`${origin}/diagnose/`);
  for (const label of answers) {
    // An answer chosen before the script is there leads on all the same, without the ones before.
    await page.locator('pos-diagnosis:defined').waitFor();
    await choose(label);
  }
  await page.waitForURL('**/diagnose/one-sided/**');
  await shown();
}

describe('guided diagnosis', () => {
  it('carries the answers to the result and copies them', async () => {
    const troubles = watch(page, origin);
    await walk();
    expect(new URL(page.url()).search).toBe(`?a=${trail}`);
    expect(await given()).toEqual(['现在有顾客等', '超时、没结果，或客人说已扣钱', '写着失败、已冲正', '明细里扣了']);
    await page.getByRole('button', { name: '复制诊断结果' }).click();
    const lines = (await copied(page)).split('\n');
    expect(lines.slice(0, 2)).toEqual(['POS 机一步步问', '1. 现在有顾客等着付钱吗？ 现在有顾客等']);
    expect(lines.at(-2)).toBe('结果：客人被扣，后台没有成功');
    expect(lines.at(-1)).toMatch(new RegExp(`/diagnose/one-sided/\\?a=${trail}$`));
    expect(troubles).toEqual([]);
  });

  it('goes back with the browser, and by its own link, without losing the answers before', async () => {
    await walk();
    const title = await heading();
    await page.goBack();
    await shown();
    expect(await given()).toHaveLength(3);
    await page.goForward();
    expect(await heading()).toBe(title);
    await page.locator('a[data-back]').click();
    await shown();
    expect(await heading()).toBe('客人的银行明细里扣了吗？');
    expect(await given()).toHaveLength(3);
  });

  it('lets one answer be changed and keeps those before it', async () => {
    await walk();
    await page.locator('[data-answers] li').nth(2).getByRole('link').click();
    await shown();
    expect(await heading()).toBe('末笔里，这一笔写什么？');
    expect(await given()).toEqual(['现在有顾客等', '超时、没结果，或客人说已扣钱']);
  });

  it('opens a half-done diagnosis at its question and copies where it stands', async () => {
    await page.goto(`${origin}/diagnose/charged-lookup/?a=${trail.split('~').slice(0, 2).join('~')}`);
    await page.getByRole('button', { name: '复制诊断结果' }).click();
    expect(await copied(page)).toContain('还没走完，停在：末笔里，这一笔写什么？');
  });

  it.each(['?a=<img src=x onerror=alert(1)>', '?a=customers.gone~waiting.card', `?a=${'x'.repeat(10_000)}`])(
    'shows none of what it does not know: case %#',
    async (search) => {
      const troubles = watch(page, origin);
      await page.goto(`${origin}/diagnose/one-sided/${search}`);
      expect(await page.locator('#answers').innerText()).toBe('这样回答会走到这里');
      expect(await page.locator('main img').count()).toBe(0);
      expect(troubles).toEqual([]);
    },
  );

  it.each(['/diagnose/', '/diagnose/card-screen/', `/diagnose/one-sided/?a=${trail}`, '/diagnose/map/'])(
    'has no accessibility fault and fits a narrow phone in large text: %s',
    async (path) => {
      await page.goto(origin + path);
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => document.documentElement.setAttribute('data-size', 'large'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('works from the door of the home page to the end without JavaScript', async () => {
    const plain = await phone({ javaScriptEnabled: false });
    page = await plain.newPage();
    await page.goto(origin);
    for (const label of ['慢慢修', '没人等，慢慢修', '机器：', '不亮、充不进电', '充电灯不亮']) await choose(label);
    await page.waitForURL('**/diagnose/power-supply/');
    expect(await page.locator('button:visible').count()).toBe(0);
    await choose('回上一题');
    expect(await heading()).toBe('不亮、充不进，是哪一种？');
    await choose('充电灯不亮');
    await choose('照这几步换着试');
    await page.waitForURL('**/problems/power-failure/#outlet-dead');
  });
});
