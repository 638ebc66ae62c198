/** A link leads to its place in a page that is laid out as it is read, and the way back leads to where one was. */
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { phones } from '../support/browser.ts';

const article = `${inject('origin')}/problems/renewal-failed/`;
const phone = phones();
const places = ['causes', 'needs-changed', 'wrong-item', 'contact', 'q-no-invoice', 'sources'];

/** Pixels from the top of the window; the bar that stays on top is about 60 high. */
const topOf = (page: Page, id: string) =>
  page.evaluate((place) => document.getElementById(place)?.getBoundingClientRect().top ?? Number.NaN, id);

async function expectThere(page: Page, id: string): Promise<void> {
  await page.waitForTimeout(300);
  const top = await topOf(page, id);
  expect(top, id).toBeGreaterThan(40);
  expect(top, id).toBeLessThan(200);
}

it('when the address is opened', async () => {
  const context = await phone();
  for (const id of places) {
    const page = await context.newPage();
    await page.goto(`${article}#${id}`);
    await expectThere(page, id);
    await page.close();
  }
});

it('when a link inside the article is followed, forwards and backwards', async () => {
  const page = await (await phone()).newPage();
  await page.goto(article);
  for (const id of [...places, ...places.toReversed()]) {
    await page.evaluate((place) => location.assign(`#${place}`), id);
    await expectThere(page, id);
  }
});

it.each([
  ['comes back from another page', 'wrong-item', async (page: Page) => void (await page.goBack())],
  ['reloads', 'wrong-item', async (page: Page) => void (await page.reload())],
  ['comes back to the beginning', 'first-moves', async (page: Page) => void (await page.goBack())],
])('when the reader %s', async (what, id, come) => {
  const page = await (await phone()).newPage();
  await page.goto(`${article}#${id}`);
  for (let turns = 0; turns < 3; turns++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(150);
  }
  const before = await topOf(page, id);
  if (what !== 'reloads') await page.goto(new URL('/strategies/backup-payment/', article).href);
  await come(page);
  await page.waitForTimeout(500);
  expect(before).toBeLessThan(-100);
  expect(Math.abs((await topOf(page, id)) - before)).toBeLessThan(20);
});

it('when the reader comes back to a list', async () => {
  const page = await (await phone({ viewport: { width: 390, height: 500 } })).newPage();
  await page.goto(new URL('/problems/', article).href);
  const rows = page.locator('main li');
  for (let turns = 0; turns < 8; turns++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(100);
  }
  const topOfRow = async () => (await rows.nth(10).boundingBox())?.y ?? Number.NaN;
  const before = await topOfRow();
  await page.reload();
  await page.waitForTimeout(500);
  expect(before).toBeLessThan(500);
  expect(Math.abs((await topOfRow()) - before)).toBeLessThan(20);
});
