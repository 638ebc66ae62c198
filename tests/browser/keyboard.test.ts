/** Every island that no other test drives by keyboard, from the address bar on: Tab, Enter, Space and typing only. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { clipboard, copied, phones } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await phone({ reducedMotion: 'reduce', ...clipboard });
  page = await context.newPage();
});

/** Presses Tab until the focus stands on the element; a place that Tab never reaches fails the test. */
async function tabTo(selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

const enter = () => page.keyboard.press('Enter');

describe('by keyboard alone', () => {
  it('switches large text on and off', async () => {
    await page.goto(`${origin}/about/`);
    await tabTo('pos-size button');
    await page.keyboard.press('Space');
    // The first key brings the script, which answers it when it is there.
    await page.locator('html[data-size=large]').waitFor({ state: 'attached' });
    await enter();
    await page.locator('html:not([data-size])').waitFor({ state: 'attached' });
  });

  it('opens the contents, goes to a section and folds them again', async () => {
    await page.goto(`${origin}/problems/renewal-failed/`);
    await tabTo('.toc-fold summary');
    await enter();
    await tabTo('.toc-fold a[href="#causes"]');
    await enter();
    expect(new URL(page.url()).hash).toBe('#causes');
    expect(await page.locator('.toc-fold details').getAttribute('open')).toBeNull();
  });

  it('finds a code in the list and opens it', async () => {
    await page.goto(`${origin}/codes/`);
    await tabTo('[data-code-input]');
    await page.keyboard.type('a0');
    await page.locator('[data-part=status]').filter({ hasText: 'A0' }).waitFor();
    await enter();
    await page.waitForURL('**/codes/A0/');
  });

  it('opens a code from the home page', async () => {
    await page.goto(`${origin}/`);
    await tabTo('[data-code-input]');
    await page.keyboard.type('51');
    await enter();
    await page.waitForURL('**/codes/51/');
  });

  it('names the institution of a merchant number', async () => {
    await page.goto(`${origin}/contacts/`);
    await tabTo('#merchant-number');
    await page.keyboard.type('84');
    expect(await page.locator('[data-answer]').innerText()).toContain('至少输入前三位');
    await page.keyboard.type('8');
    expect(await page.locator('[data-answer]').innerText()).toContain('848');
  });

  it('fills in the message to support and copies it', async () => {
    await page.goto(`${origin}/problems/charged-but-failed/`);
    await tabTo('pos-call-pack summary');
    await enter();
    await tabTo('#pack-amount');
    await page.keyboard.type('386 元');
    await page.locator('#contact-message').filter({ hasText: '386 元' }).waitFor();
    await tabTo('pos-copy[data-target=contact-message] button', 'Shift+Tab');
    await enter();
    expect(await copied(page)).toContain('386 元');
  });

  it('walks through a payment of unknown outcome', async () => {
    await page.goto(`${origin}/problems/charged-but-failed/`);
    await tabTo('[data-kind=card]');
    await enter();
    await tabTo('[data-next=paid-look]');
    await enter();
    const focused = page.locator('#paid-look [data-title]');
    expect(await focused.evaluate((title) => title === document.activeElement)).toBe(true);
  });

  it('prints the counter card', async () => {
    await context.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(`${origin}/problems/renewal-failed/`);
    await tabTo('[data-print-as=card]');
    await enter();
    await page.waitForFunction(() => document.documentElement.dataset.print === 'card');
    expect(await page.locator('.counter-card').count()).toBe(1);
  });

  it('copies the address of a section', async () => {
    await page.goto(`${origin}/problems/renewal-failed/`);
    await tabTo('a[data-copy-link][href="#screens"]');
    await enter();
    expect(await copied(page)).toContain('/problems/renewal-failed/#screens');
  });
});
