/** One visit, then no network; and what happens to a phone when the site changes or its storage fails. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFiles, writeRelease } from '../../src/integrations/offline.ts';
import { phones, touch } from '../support/browser.ts';
import { type ReleaseSite, releaseSite } from '../support/release-site.ts';

const phone = phones();
let site: ReleaseSite;
let context: BrowserContext;
let page: Page;
const folders: string[] = [];

beforeEach(async () => {
  site = await releaseSite('dist');
  context = await phone({ serviceWorkers: 'allow' });
  page = await context.newPage();
});
afterEach(async () => {
  await site.close();
});
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const patient = { timeout: 30_000 };
const ready = (on = page) => on.waitForSelector('html[data-offline=ready]', { state: 'attached' });
const heading = () => page.getByRole('heading', { level: 1 }).innerText();

async function headingAfterReload(on: Page): Promise<string> {
  await on.reload();
  return on.getByRole('heading', { level: 1 }).innerText();
}

const storedRelease = () =>
  page.evaluate(async () => (await (await caches.match('/offline/state'))?.json())?.manifest.release);
const newestRelease = () =>
  page.evaluate(async () => (await (await fetch('/release.json', { cache: 'no-store' })).json()).release);

async function visitOnce(): Promise<void> {
  await page.goto(site.origin);
  await ready();
}

/** Takes the first answer and waits for the next page. */
async function answerFirst(): Promise<void> {
  const before = page.url();
  await page.locator('main a[data-answer]').first().click();
  await page.waitForURL((url) => url.href !== before);
}

/** A copy of the site in which a text is another one. */
async function nextRelease(from: string, to: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'next-release-'));
  folders.push(folder);
  cpSync('dist', folder, { recursive: true, filter: (name) => !/pagefind|dist\/offline\/[^/]*\.pack/.test(name) });
  for (const name of readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.(html|json)$/.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes(from)) writeFileSync(join(folder, name), text.replaceAll(from, to));
  }
  writeRelease(folder, await packFiles(folder, () => true));
  return folder;
}

describe('without network after one visit to the home page', () => {
  it('reads the five problems, ten strategies and ten codes', async () => {
    await visitOnce();
    await context.setOffline(true);
    const links = (folder: string) =>
      readdirSync(`dist/${folder}`).filter((name) => !name.endsWith('.html') && !name.includes('.'));
    const five = [
      'renewal-failed',
      'service-unreachable',
      'cannot-collect-today',
      'merchant-selection-missing',
      'not-activated',
    ];
    const paths = [
      ...five.map((slug) => `/problems/${slug}/`),
      ...links('strategies')
        .slice(0, 10)
        .map((slug) => `/strategies/${slug}/`),
      ...links('codes')
        .slice(0, 10)
        .map((code) => `/codes/${code}/`),
    ];
    expect(paths.length).toBe(25);
    for (const path of paths) {
      await page.goto(site.origin + path);
      expect(readFileSync(`dist${path}index.html`, 'utf8'), path).toContain(`>${await heading()}</h1>`);
    }
  });

  it('goes through a diagnosis, keeps ticks and finds by name', async () => {
    await visitOnce();
    await context.setOffline(true);
    await page.goto(`${site.origin}/diagnose/`);
    for (let step = 0; step < 8 && (await page.locator('main a[data-answer]').count()) > 0; step++) await answerFirst();
    expect(await page.locator('main a.button-main').count()).toBeGreaterThan(0);

    await page.goto(`${site.origin}/checklists/renewal-failed/`);
    await touch(page);
    await page.locator('[data-item]').first().check();
    await page.reload();
    expect(await page.locator('[data-item]').first().isChecked()).toBe(true);

    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('余额不足')}`);
    await page.locator('[data-search-results] a').first().waitFor();
    expect(await page.locator('[data-search-results] a[href="/codes/51/"]').count()).toBe(1);
  });

  it('says what can be read instead of a page that is not stored, and lists what was read', async () => {
    await visitOnce();
    await page.goto(`${site.origin}/matrix/`);
    await context.setOffline(true);
    await page.goto(`${site.origin}/matrix/`);
    expect(await heading()).toContain('原因');
    await page.goto(`${site.origin}/problems/power-failure/`);
    expect(await page.locator('[data-part=missing]').isVisible()).toBe(true);
    await page.getByRole('link', { name: '/matrix/' }).waitFor();
  });

  it('says in the footer what is stored, and deletes it when asked', async () => {
    await visitOnce();
    expect(await page.locator('pos-offline-note').innerText()).toMatch(
      /^已存到本机，可离线看（\d{4}-\d\d-\d\d，\d\.\d MB）$/,
    );
    await page.goto(`${site.origin}/offline/`);
    await page.getByRole('button', { name: '删除已存的' }).click();
    await page.getByText('还没有存到这台手机').waitFor();
    await page.reload();
    await page.getByText('还没有存到这台手机').waitFor();
    expect(await page.locator('html').getAttribute('data-offline')).toBeNull();
  });
});

describe('a new release', () => {
  it('does not touch the page that is being read, and is there afterwards', async () => {
    await visitOnce();
    await page.goto(`${site.origin}/problems/renewal-failed/`);
    await page.evaluate(() => {
      document.body.dataset.reader = 'here';
    });
    site.deploy(await nextRelease('没有批准', '没有同意'));
    const other = await context.newPage();
    await other.goto(`${site.origin}/codes/05/`);
    await expect.poll(() => headingAfterReload(other), patient).toContain('没有同意');
    expect(await page.evaluate(() => document.body.dataset.reader)).toBe('here');
    // The old page still gets its own data, the new one the new.
    const names = () => fetch('/codes/names.json').then((response) => response.text());
    expect(await page.evaluate(names)).toContain('没有批准');
    expect(await other.evaluate(names)).toContain('没有同意');
  });

  it('is asked for at every page, so that nothing old is served twice', async () => {
    await visitOnce();
    site.deploy(await nextRelease('没有批准', '没有同意'));
    site.asked();
    await page.goto(`${site.origin}/codes/05/`);
    await expect.poll(() => site.asked(), patient).toContain('/release.json');
    await expect.poll(() => headingAfterReload(page), patient).toContain('没有同意');
    await expect.poll(storedRelease, patient).toBe(await newestRelease());
    await context.setOffline(true);
    await page.goto(`${site.origin}/codes/`);
    expect(await page.locator('table').first().textContent()).toContain('没有同意');
  });
});

describe('storage that fails', () => {
  const spoil = (name: string) =>
    page.evaluate(async (part) => {
      const cache = await caches.open('pos-packs');
      for (const request of await cache.keys())
        if (request.url.includes(part)) await cache.put(request, new Response('garbage'));
    }, name);

  it('is mended when a stored file is corrupted', async () => {
    await visitOnce();
    await spoil('core-codes');
    await stopWorker();
    await page.goto(`${site.origin}/codes/51/`);
    expect(await heading()).toContain('余额不足');
    await touch(page);
    await ready();
    await context.setOffline(true);
    await page.goto(`${site.origin}/codes/05/`);
    expect(await heading()).toContain('05');
  });

  it('leaves a whole site when there is no room', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 50_000 });
    await page.goto(site.origin);
    await page.getByText('本机空间不够，没有存全').waitFor();
    await page.goto(`${site.origin}/codes/51/`);
    expect(await heading()).toContain('余额不足');
    expect(await page.locator('html').getAttribute('data-offline')).toBeNull();
  });

  it('leaves a whole site when the browser refuses workers', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator.serviceWorker, 'register', { value: () => Promise.reject(new Error('refused')) });
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.origin}/offline/`);
    await page.getByText('这个浏览器不能离线看').waitFor();
    expect(errors).toEqual([]);
  });

  /** Only a worker that starts anew reads its storage again. */
  async function stopWorker(): Promise<void> {
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  }
});
