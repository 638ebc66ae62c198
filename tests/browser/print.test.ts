/** Checklists on paper: A4 and the shop's own receipt rolls, measured in the PDF that Chromium prints. */
import jsQR from 'jsqr';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { site } from '../../src/site.ts';
import { phones } from '../support/browser.ts';

const path = '/checklists/charged-but-failed/';
const origin = inject('origin');
const phone = phones();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await phone();
  await context.addInitScript('window.print = () => { window.printed = true }');
  page = await context.newPage();
  await page.goto(origin + path);
  await page.locator('span[data-progress]').waitFor();
});

const millimetres = (points: number) => Math.round((points / 72) * 25.4);

/** Page sizes of a PDF in millimetres, as Chromium writes them. */
function pageSizes(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [
    ...new Set([...boxes].map(([, width, height]) => `${millimetres(Number(width))} × ${millimetres(Number(height))}`)),
  ];
}

async function press(action: string): Promise<void> {
  await page.locator(`[data-action=${action}]`).click();
  await page.waitForFunction(() => 'printed' in window);
}

/** Lays the page out for paper of this printable width; returns what stands out of it. */
async function standingOut(width: number): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const pixels = Math.floor((width / 25.4) * 96);
  await page.setViewportSize({ width: pixels, height: 800 });
  return page.evaluate((limit) => {
    const visible = [...document.body.querySelectorAll('*')].filter((element) => element.getClientRects().length > 0);
    return visible
      .filter((element) => element.getBoundingClientRect().right > limit + 0.5 && !element.closest('.sr-only'))
      .map((element) => element.outerHTML.slice(0, 80));
  }, pixels);
}

async function decodedQr(): Promise<string | undefined> {
  const png = await page.locator('figure svg').screenshot();
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, image.width, image.height);
    return { data: [...data], width, height };
  }, png.toString('base64'));
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

describe('printed checklist', () => {
  it.each([
    ['print-58', '58 × 210', 48],
    ['print-80', '80 × 210', 72],
  ])('%s comes on its roll, nothing wider than the head can print', async (action, size, width) => {
    await press(action);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pageSizes(pdf)).toEqual([size]);
    expect(await standingOut(width)).toEqual([]);
  });

  it('comes on A4 otherwise, also after a receipt', async () => {
    await press('print-58');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await press('print-a4');
    expect(pageSizes(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))).toEqual(['210 × 297']);
  });

  it.each([210, 72, 48])('carries a QR code at %i mm that leads to the same page', async (width) => {
    await standingOut(width);
    expect(await decodedQr()).toBe(site.url + path);
    expect(await page.locator('figcaption').innerText()).toContain(path);
  });

  it('leaves out on paper what can only be pressed', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, [data-way]:visible').count()).toBe(0);
    expect(await page.locator('figure').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('figure').isVisible()).toBe(false);
  });
});
