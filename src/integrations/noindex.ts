import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a built page asks search engines to stay away; the sitemap lists only the others. */
export function isNoindex(address: string, dist: URL): boolean {
  const file = fileURLToPath(new URL(`.${new URL(address).pathname}index.html`, dist));
  return existsSync(file) && /<meta name="robots" content="noindex">/.test(readFileSync(file, 'utf8'));
}
