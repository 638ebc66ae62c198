/** Phones whose engine lacks something: pages keep their layout, and what scripts run keeps working. */
import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { contrast } from '../../src/pictures/contrast.ts';
import { phones, touch, watch } from '../support/browser.ts';
import { features, serveOldStyles } from '../support/old-engine.ts';

const origin = inject('origin');
const phone = phones();
const kinds = ['/', '/problems/renewal-failed/', '/codes/51/', '/checklists/renewal-failed/', '/search/'];

async function oldPhone(options: BrowserContextOptions, change?: (css: string) => string): Promise<Page> {
  const context = await phone({ bypassCSP: true, viewport: { width: 320, height: 640 }, ...options });
  await serveOldStyles(context, change);
  return context.newPage();
}

/** Colour of a text and of what lies behind it, `#rrggbb`, with the text's beginning. */
type Shown = [text: string, colour: string, ground: string];

/** What a reader would stumble over: measured in the page, judged here. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(origin + path);
  const { wide, small, bare, texts } = await page.evaluate(measure);
  const faint = texts.filter(([, colour, ground]) => contrast(colour, ground) < 4.5).map(([text]) => `faint: ${text}`);
  return [...wide, ...small, ...bare, ...faint].map((fault) => `${path} ${fault}`);
}

function measure() {
  const all = <E extends Element = HTMLElement>(selector: string) =>
    [...document.querySelectorAll<E & HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0);
  const name = (element: Element) => (element.textContent ?? '').trim().slice(0, 12) || element.tagName;
  const colourOf = (element: Element, property: 'color' | 'backgroundColor') => getComputedStyle(element)[property];
  const groundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const colour = colourOf(element, 'backgroundColor');
    return colour.startsWith('rgba') ? groundOf(element.parentElement) : colour;
  };
  const hex = (colour: string) =>
    `#${(colour.match(/\d+/g) ?? [])
      .slice(0, 3)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const pressed = all(
    'header a, footer nav a, main button, main summary, main .button, main input:not([type=checkbox])',
  );
  const read = all('h1, h2, main p, main li, main a, .button, footer p');
  const plain = all('main a, footer a').every((link) => colourOf(link, 'color') === colourOf(document.body, 'color'));
  return {
    wide: document.documentElement.scrollWidth > innerWidth ? ['is wider than the screen'] : [],
    small: pressed.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => `small: ${name(one)}`),
    bare: [
      ...(all('h1').length === 1 && all('main')[0]?.innerText.length ? [] : ['has no text']),
      ...(plain || colourOf(document.body, 'backgroundColor').startsWith('rgba') ? ['has no colours'] : []),
    ],
    texts: read.map((one): Shown => [name(one), hex(colourOf(one, 'color')), hex(groundOf(one))]),
  };
}

describe('styles of 2018', () => {
  it.each(['light', 'dark'] as const)(
    'lay every kind of page out at 320 px, %s, all scripts blocked',
    async (scheme) => {
      const page = await oldPhone({ javaScriptEnabled: false, colorScheme: scheme });
      for (const path of kinds) expect(await faultsOf(page, path)).toEqual([]);
    },
  );

  it.each([
    ['cascade layers', (css: string) => `@layer all{${css}}`],
    ['oklch()', (css: string) => css.replace(/(--color-[\w-]+):[^;}]+/g, '$1:oklch(60% 0 0)')],
    ['color-mix()', (css: string) => css.replace(/(--color-link):[^;}]+/g, '$1:color-mix(in srgb,#00f 80%,#000)')],
    [':has()', (css: string) => css.replace(/\.button\b/g, '.button:not(:has(video))')],
  ])('would be seen to fail with %s', async (_, change) => {
    const page = await oldPhone({ javaScriptEnabled: false }, change);
    expect(await faultsOf(page, '/')).not.toEqual([]);
  });
});

it('leads from page to page without scripts', async () => {
  const page = await oldPhone({ javaScriptEnabled: false });
  await page.goto(`${origin}/`);
  await page.locator('main a[href="/problems/renewal-failed/"]').first().click();
  await page.waitForURL('**/problems/renewal-failed/');
  await page.locator('header a[href="/search/"]').click();
  await page.waitForURL('**/search/');
});

describe('scripts on a phone without', () => {
  const names = Object.keys(features);

  it.each(names)('%s: search, checklist and code field work', async (name) => {
    const page = await phoneWithout(name);
    const troubles = watch(page, origin);
    await searches(page);
    await ticks(page);
    await finds(page);
    expect(troubles).toEqual([]);
  });

  it('would be seen to fail where one is needed', async () => {
    const page = await phoneWithout(...names);
    await page.goto(`${origin}/about/`);
    for (const name of names) await expect(page.evaluate(features[name]?.use ?? ''), name).rejects.toThrow();
  });

  it('requestIdleCallback: what offline use needs still comes', async () => {
    const page = await phoneWithout('requestIdleCallback');
    const needed = page.waitForRequest('**/_astro/offline.*.js');
    await page.goto(`${origin}/codes/51/`);
    await touch(page);
    await needed;
  });
});

async function phoneWithout(...names: string[]): Promise<Page> {
  const context = await phone({ bypassCSP: true });
  for (const name of names) await context.addInitScript(features[name]?.remove ?? '');
  return context.newPage();
}

/** By the button in the header, which opens a dialog or leads to the search page. */
async function searches(page: Page): Promise<void> {
  await page.goto(`${origin}/problems/renewal-failed/`);
  await page.locator('[data-search-open]').click();
  await page.locator('[data-search-input]:visible').fill('续费失败');
  await page.locator('a[data-result][href="/problems/renewal-failed/"]').first().waitFor();
}

async function ticks(page: Page): Promise<void> {
  await page.goto(`${origin}/checklists/renewal-failed/`);
  await touch(page);
  await page.locator('[data-item]').first().check();
  await page.reload();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-item]')?.checked);
}

async function finds(page: Page): Promise<void> {
  await page.goto(`${origin}/codes/`);
  await page.locator('#code-field').fill('51');
  await page.locator('[data-part=status] a[href="/codes/51/"]').waitFor();
}

describe('regular expressions', () => {
  const lookbehind = /\(\?<[=!]/;

  it('never look behind: iOS before 16.4 refuses the whole script', () => {
    const files = readdirSync('dist/_astro').filter((file) => file.endsWith('.js'));
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => lookbehind.test(readFileSync(`dist/_astro/${file}`, 'utf8')))).toEqual([]);
  });

  it('would be seen to', () => {
    expect(lookbehind.test('x=/(?<!a)b/')).toBe(true);
  });
});
