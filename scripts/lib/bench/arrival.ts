/** What arrives at a browser before anybody touches the page. */
import { launch } from '../launch.ts';
import { serveSite } from '../serve-site.ts';

/** Bytes on the wire, headers included, of each page opened with an empty cache and left alone for two quiet seconds. */
export async function arrivals(folder: string, paths: string[]): Promise<number[]> {
  const site = await serveSite(folder);
  const browser = await launch();
  const bytes: number[] = [];
  for (const path of paths) {
    const before = site.sent();
    const page = await browser.newPage({
      serviceWorkers: 'block',
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await page.waitForTimeout(2000);
    await page.close();
    bytes.push(site.sent() - before);
  }
  await browser.close();
  site.close();
  return bytes;
}
