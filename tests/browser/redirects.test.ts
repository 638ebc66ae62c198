/** Short addresses in a real browser, on a host that serves files and nothing else. */
import { expect, inject, it } from 'vitest';
import { phones } from '../support/browser.ts';

const origin = inject('origin');
const phone = phones();

it.each<[address: string, target: string, javaScriptEnabled: boolean]>([
  ['/p01/', '/problems/renewal-failed/', true],
  ['/p01/', '/problems/renewal-failed/', false],
  ['/p01/#documents-expired', '/problems/renewal-failed/#documents-expired', true],
  ['/c96/', '/codes/96/', true],
])('%s leads to %s (script: %s)', async (address, target, javaScriptEnabled) => {
  const context = await phone({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(origin + address, { waitUntil: 'commit' });
  await page.waitForURL(origin + target);
  expect(await page.locator('h1').count()).toBe(1);
});
