/** Hostile words in every place that reads a reader's, without the policy: our own code must hold. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { clipboard, phones, touch, watch } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { payloads } from '../support/payloads.ts';

const origin = inject('origin');
const phone = phones();
const pages = builtPages();

/** A tab without the policy that reports whatever of a payload ran. */
async function undefended(): Promise<{ page: Page; troubles: string[]; close(): Promise<void> }> {
  const context = await phone({ bypassCSP: true, ...clipboard });
  const page = await context.newPage();
  const troubles = watch(page, origin);
  await page.exposeFunction('hit', () => troubles.push('a payload ran'));
  page.on('dialog', (dialog) => void dialog.dismiss());
  return { page, troubles, close: () => context.close() };
}

/** Markup or links that came from a payload, and what they left on the prototype of objects. */
function injected(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[
      ...document.querySelectorAll('[data-xss], [href^="javascript:" i], [href^="data:" i], [src*="other.test"]'),
    ].map((element) => element.outerHTML.slice(0, 80)),
    ...Object.keys(Object.prototype),
    ...('data-xss' in {} ? ['polluted'] : []),
  ]);
}

const checklist = pages.find(({ html }) => html.includes('<pos-checklist '))?.path ?? '';
const list = pages.find(({ path }) => path === checklist)?.root;
const item = list?.querySelector('[data-item]')?.closest('li')?.id ?? '';
const code = encodeURIComponent;
interface Place {
  /** The query and the fragment are tried at once. */
  address(payload: string, index: number): string;
  /** Stands when the script has read the address. */
  ready: string;
}
const places: Record<string, Place> = {
  search: {
    address: (payload) => `/search/?q=${code(payload)}#${code(payload)}`,
    ready: '[data-search-results][data-state=done]',
  },
  codes: {
    address: (payload) => `/codes/?q=${code(payload)}#${payload}`,
    ready: '[data-part=field]:not([data-waiting])',
  },
  checklist: {
    address: (payload, index) =>
      `${checklist}?q=${code(payload)}#s=${index % 4 < 2 ? payload : `1.t9xyz.${item}~${code(payload)}.${code(payload)}`}`,
    ready: '[data-shared]:not([hidden])',
  },
  diagnosis: {
    address: (payload) => `/diagnose/one-sided/?a=${code(payload)}~charged-deducted.${code(payload)}#${payload}`,
    ready: 'pos-diagnosis:defined',
  },
  'staff desk': { address: (payload) => `/links/?q=${code(payload)}#${code(payload)}`, ready: 'pos-desk:defined' },
  'missing page': {
    address: (payload) => `/${code(payload)}/?from=${code(payload)}#${payload}`,
    ready: 'pos-search:defined',
  },
};

describe('hostile words', () => {
  let tries = 0;
  /** What the storage may hold under a name: of the right form, but with the payload for words. */
  const stored = (payload: string): Record<string, unknown> => ({
    size: payload,
    recent: [payload, payload],
    'call-pack': { v: 1, values: { 'merchant-name': payload, [payload]: payload } },
    [`checklist:${checklist.split('/')[2]}`]: { v: 1, done: { [payload]: payload, [item]: payload }, unsolved: {} },
  });

  it.each(Object.keys(places))('in the address inject nothing: %s', { timeout: 120_000 }, async (name) => {
    const { address, ready } = places[name] as Place;
    const { page, troubles, close } = await undefended();
    // A page is slow to open: each place gets every fourth payload, its neighbours the others.
    const turn = Object.keys(places).indexOf(name) % 4;
    for (const [index, payload] of payloads.entries()) {
      if (index % 4 !== turn) continue;
      await page.goto('about:blank');
      await page.goto(origin + address(payload, index), { waitUntil: 'commit' });
      await page.locator(ready).first().waitFor({ state: 'attached' });
      expect(await injected(page), payload).toEqual([]);
      tries += 2;
    }
    await close();
    expect(troubles.filter((text) => !text.includes('404'))).toEqual([]);
  });

  it('in storage inject nothing', { timeout: 120_000 }, async () => {
    const { page, troubles, close } = await undefended();
    const paths = ['/', '/search/', '/checklists/', checklist, '/contacts/', '/problems/renewal-failed/'];
    await page.goto(origin);
    for (const [index, payload] of payloads.entries()) {
      // Every second time no JSON at all.
      const entries = Object.entries(stored(payload)).map(([name, value]) => [
        `pos:${name}`,
        index % 2 === 0 ? JSON.stringify(value) : payload,
      ]);
      await page.evaluate((list) => {
        for (const [key, value] of list) localStorage.setItem(`${key}`, `${value}`);
      }, entries);
      await page.goto(origin + (paths[index % paths.length] ?? '/'));
      await page
        .locator('main input:visible')
        .first()
        .focus({ timeout: 500 })
        .catch(() => undefined);
      expect(await injected(page), payload).toEqual([]);
      tries += entries.length;
    }
    await close();
    expect(troubles).toEqual([]);
  });

  it('in fields inject nothing', { timeout: 120_000 }, async () => {
    const { page, troubles, close } = await undefended();
    for (const path of ['/search/', '/codes/', '/links/', '/', '/contacts/', checklist, '/problems/renewal-failed/']) {
      await page.goto(origin + path);
      await touch(page);
      for (const folded of await page.locator('main details:not([open]) > summary').all())
        if (await folded.isVisible()) await folded.click();
      const fields = await page.locator('main input:not([type=checkbox], [type=radio]):visible').all();
      for (const field of fields)
        for (const payload of payloads) {
          await field.fill(payload);
          tries += 1;
        }
      expect(await injected(page), path).toEqual([]);
    }
    await close();
    expect(troubles).toEqual([]);
  });

  it('were at least two hundred', () => {
    console.log(`${tries} tries of ${payloads.length} payloads`);
    expect(tries).toBeGreaterThanOrEqual(200);
  });

  it('would be seen', async () => {
    const { page, troubles, close } = await undefended();
    await page.goto(origin);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), payloads[4]);
    expect(await injected(page)).toHaveLength(1);
    await page.waitForTimeout(300);
    expect(troubles).toContain('a payload ran');
    await close();
  });
});
