import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { isNoindex, updatedDay } from '../published/page-facts.ts';

/** The sitemap as the built pages want it: without those that stay away, with the day each one shows. */
export function honestSitemap(dist: URL): AstroIntegration {
  const html = (address: string) => {
    const file = fileURLToPath(new URL(`.${new URL(address).pathname}index.html`, dist));
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  /** Every page is asked about twice and read once. */
  const days = new Map<string, string | undefined>();
  return sitemap({
    filter: (address) => {
      const page = html(address);
      days.set(address, updatedDay(page));
      return !isNoindex(page);
    },
    serialize: (item) => {
      const updated = days.get(item.url);
      return { ...item, ...(updated && { lastmod: updated }) };
    },
  });
}
