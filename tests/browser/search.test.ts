import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { askPage, askSite } from '../../scripts/lib/search-runs.ts';
import { axeFaults } from '../support/axe.ts';
import { phones, watch } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();

async function open(path: string): Promise<Page> {
  const context = await phone();
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

async function results(page: Page): Promise<string[]> {
  await page.locator('[data-search-results][data-state="done"]').first().waitFor({ state: 'attached' });
  const links = page.locator('a[data-result]');
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
}

describe('search page', () => {
  it('puts the right page first', async () => {
    const page = await open('/search/');
    for (const [query, path] of [
      ['续费失败', '/problems/renewal-failed/'],
      ['业务员失联', '/problems/service-unreachable/'],
      ['今日超限', '/problems/cannot-collect-today/'],
      ['自选商户', '/problems/merchant-selection-missing/'],
      ['激活', '/problems/not-activated/'],
      ['P03', '/problems/cannot-collect-today/'],
      ['５１', '/codes/51/'],
    ] as const)
      expect((await askSite(page, origin, query))[0]?.split('#')[0], query).toBe(path);
  });

  it('answers what was typed before its script came', async () => {
    const context = await phone();
    const page = await context.newPage();
    let come: () => void = () => undefined;
    const typed = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/_astro/find.*.js', (route) => typed.then(() => route.continue()));
    await page.goto(`${origin}/search/`, { waitUntil: 'commit' });
    await page.locator('[data-search-input]').fill('续费失败');
    come();
    expect((await results(page))[0]).toBe('/problems/renewal-failed/');
  });

  it('finds words that stand only in the text of an article', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('签购单')}`);
    expect((await results(page)).some((path) => path.startsWith('/problems/'))).toBe(true);
  });

  it('keeps the query in the address and waits for the end of an IME composition', async () => {
    const page = await open('/search/');
    const input = page.locator('[data-search-input]');
    await input.evaluate((element: HTMLInputElement) => {
      element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      element.value = 'qian';
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.waitForTimeout(400);
    expect(await page.locator('[data-search-results]').getAttribute('data-state')).toBe('idle');
    await input.evaluate((element: HTMLInputElement) => {
      element.value = '签到';
      element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect((await results(page)).length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('签到');
  });

  it('says so and offers the common problems when nothing fits', async () => {
    const page = await open('/search/?q=zzzzqqqq');
    expect(await results(page)).toEqual([]);
    expect(await page.locator('[data-search-status]').innerText()).toContain('没有找到');
    expect(await page.locator('#common').isVisible()).toBe(true);
  });

  it('still answers by name when the full-text index cannot be fetched', async () => {
    const page = await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${origin}/search/?q=${encodeURIComponent('续费失败')}`);
    expect((await results(page))[0]).toBe('/problems/renewal-failed/');
    expect(await page.locator('[data-search-status]').innerText()).toContain('网络不稳');
  });
});

/** What nobody should type and somebody will; the last word of each must still be understood where there is one. */
const hostile = {
  'a script': '<script>document.title="x"</script>',
  'an image that runs': '<img src=x onerror=document.title="x">续费失败',
  quotes: '"\'`“”‘’',
  'a percent sign': '100% %',
  'half an escape': '%E0%A4%A',
  'a template': '{{7*7}}#{7*7}',
  'a pattern': '(.*)+$[^',
  '5,000 characters': '字'.repeat(5000),
  '5,000 different words': Array.from({ length: 1000 }, (_, index) => `词${index} `).join(''),
  'a lone high surrogate': '续费\ud83d失败',
  'a lone low surrogate': '\udc00续费失败',
  'control characters': '续\u0000费\u0007失\u001b败',
  'marks of direction': '\u202e续费失败\u202c\u200f',
  'joiners and a byte order mark': '\ufeff续\u200b费\u200d失败',
  'an own name of objects': '__proto__ constructor',
};
const understood = /续/;

describe('takes any text as text', () => {
  it('typed', async () => {
    const page = await open('/search/');
    const troubles = watch(page, origin);
    const title = await page.title();
    for (const [what, query] of Object.entries(hostile)) {
      const [found] = await askPage(page, [query]);
      expect(troubles, what).toEqual([]);
      expect(await page.title(), what).toBe(title);
      expect(await page.locator('[data-search-results] :not(li, a, span, mark)').count(), what).toBe(0);
      expect(await page.locator('[data-search-status]').innerText(), what).not.toBe('');
      if (understood.test(query)) expect(found?.[0], what).toContain('/problems/renewal-failed/');
    }
  });

  it('in the address', async () => {
    const page = await open('/about/');
    const troubles = watch(page, origin);
    for (const query of [
      '%E0%A4%A',
      '%',
      '%3Cscript%3Edocument.title=1%3C/script%3E',
      '%ED%A0%80',
      '%00',
      '%E2%80%AE',
    ]) {
      await page.goto(`${origin}/search/?q=${query}`);
      await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
      expect(troubles, query).toEqual([]);
      expect(await page.title(), query).toContain('搜索');
    }
  });
});

describe('search dialog by keyboard alone', () => {
  it('opens with /, walks with arrows, goes with Enter', async () => {
    const page = await open('/problems/not-activated/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('续费失败');
    await results(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/problems/renewal-failed/**');
  });

  it('opens with Ctrl K, closes with Escape and gives the focus back', async () => {
    const page = await open('/codes/51/');
    const opener = page.locator('[data-search-open]');
    await opener.focus();
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('search dialog', () => {
  it.each([
    ['results', '续费失败'],
    ['nothing that fits', 'zzzzqqqq'],
  ])('has no accessibility fault with %s', async (_, query) => {
    const page = await open('/codes/51/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type(query);
    await results(page);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('leads to the diagnosis, the codes and people when nothing fits', async () => {
    const page = await open('/codes/51/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('zzzzqqqq');
    await results(page);
    const ways = page.locator('[data-search-rescue] a:visible');
    const paths = await ways.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of ['/diagnose/', '/codes/', '/contacts/', '/problems/']) expect(paths).toContain(path);
    expect(paths.filter((path) => path.startsWith('/problems/') && path !== '/problems/')).toHaveLength(5);
  });
});
