/** Every interactive part under the policy, and what the policy stops. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { clipboard, phones, touch, watch } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const origin = inject('origin');
const phone = phones();

/** A tab that reports what the policy stopped, beside what `watch` reports. */
async function open(context: BrowserContext): Promise<{ page: Page; troubles: string[] }> {
  const page = await context.newPage();
  const troubles = watch(page, origin);
  await page.exposeFunction('policyStopped', (what: string) => troubles.push(what));
  await page.addInitScript(() => {
    window.print = () => undefined;
    const report = (window as unknown as { policyStopped(what: string): void }).policyStopped;
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      report(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return { page, troubles };
}

/** Types into every field and presses every button of an element, those that send a form last. */
async function useAll(page: Page, element: string): Promise<void> {
  await page.evaluate(async (name) => {
    const root = document.querySelector(name) as HTMLElement;
    const pause = () => new Promise((done) => setTimeout(done, 20));
    for (const folded of root.querySelectorAll('details')) folded.open = true;
    await pause();
    for (const field of root.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [type=radio])')) {
      field.focus();
      field.value = '续费 51';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    const pressed = 'button[type=button], input[type=checkbox], input[type=radio], summary, [data-search-open]';
    for (const control of root.querySelectorAll<HTMLElement>(pressed)) control.click();
    await pause();
    for (const made of root.querySelectorAll<HTMLElement>('dialog button[type=button]')) made.click();
    await pause();
    root.querySelector<HTMLElement>('button:not([type=button])')?.click();
  }, element);
  await page.waitForLoadState('networkidle');
}

/** Without the page for missing addresses, whose own status the browser reports as a trouble. */
const pages = builtPages().filter(({ path }) => path !== '/404.html');
const islands = [...new Set(pages.flatMap(({ html }) => html.match(/<pos-[a-z-]+/g) ?? []))]
  .map((tag) => tag.slice(1))
  .sort();

describe('under the policy', () => {
  it('every interactive part works and nothing is stopped', { timeout: 120_000 }, async () => {
    expect(islands.length).toBeGreaterThan(12);
    const context = await phone(clipboard);
    const { page, troubles } = await open(context);
    for (const island of islands) {
      const { path } = pages.find(({ html }) => new RegExp(`<${island}[ >]`).test(html)) ?? { path: '' };
      await page.goto(origin + path);
      await touch(page);
      await page.evaluate((name) => customElements.whenDefined(name).then(() => undefined), island);
      await useAll(page, island);
    }
    expect(troubles).toEqual([]);
  });

  it('the full text is searched', async () => {
    const context = await phone();
    const { page, troubles } = await open(context);
    await page.goto(`${origin}/search/?q=${encodeURIComponent('到账时间')}`);
    await page.locator('[data-search-results][data-state=done] a[data-result]').first().waitFor();
    expect(await page.locator('[data-search-status]').innerText()).not.toContain('网络');
    expect(troubles).toEqual([]);
  });

  it('an injected handler, style, script or frame is stopped and seen', async () => {
    const context = await phone();
    const { page, troubles } = await open(context);
    await page.goto(origin);
    const tries = await page.evaluate(async () => {
      const attempt = (action: () => unknown) => {
        try {
          action();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const script = document.createElement('script');
      const image = document.createElement('img');
      const frame = document.createElement('iframe');
      const block = document.createElement('style');
      const outcome = [
        attempt(() => (document.body.innerHTML = '<b>x</b>')),
        attempt(() => (script.text = 'window.ran = 1')),
        attempt(() => image.setAttribute('onerror', 'window.ran = 1')),
        attempt(() => new Worker('/pagefind/pagefind-worker.js')),
        attempt(() =>
          (
            window as unknown as { trustedTypes: { createPolicy(n: string, r: object): void } }
          ).trustedTypes.createPolicy('mine', {}),
        ),
      ];
      block.textContent = 'body { letter-spacing: 9px }';
      frame.src = 'https://other.test/';
      image.src = 'https://other.test/x.png';
      document.body.append(block, frame, image);
      await new Promise((done) => setTimeout(done, 200));
      return [...outcome, getComputedStyle(document.body).letterSpacing, 'ran' in window];
    });
    expect(tries.slice(0, 5)).toEqual(Array(5).fill('TypeError'));
    expect(tries.slice(5)).toEqual(['normal', false]);
    const stopped = troubles.filter((text) => text.startsWith('policy: ')).map((text) => text.split(' ')[1]);
    expect(new Set(stopped)).toEqual(
      new Set(['require-trusted-types-for', 'trusted-types', 'style-src-elem', 'frame-src', 'img-src']),
    );
  });
});
