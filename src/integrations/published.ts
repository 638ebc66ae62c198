import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltSite, type Published, readBuiltSite } from '../published/built-site.ts';
import { added, disappearanceReport } from '../published/compare.ts';
import { redirectsFile, redirectsOf } from '../published/redirects.ts';

/** The manifest of what was published, relative to the project. */
export const manifestFile = 'content/published.json';
export const recordCommand = 'npm run publish:record';

/** Stops a build that would break a published address, says what is new, and writes `_redirects`. */
export function publishedAddresses(): AstroIntegration {
  let root: URL;
  return {
    name: 'published-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': ({ dir, logger }) => {
        const recorded = JSON.parse(readFileSync(new URL(manifestFile, root), 'utf8')) as Published;
        const built = readBuiltSite(fileURLToPath(dir));
        writeFileSync(new URL('_redirects', dir), redirectsFile(redirectsOf(built)));
        refuseDisappearance(recorded, built);
        const fresh = added(recorded, built).length;
        if (fresh > 0)
          logger.warn(`${fresh} new addresses are not recorded; before publishing run \`${recordCommand}\``);
      },
    },
  };
}

/** @throws when something that was published has no answer in the built site; the message names the remedy. */
export function refuseDisappearance(recorded: Published, built: BuiltSite): void {
  const report = disappearanceReport(recorded, built);
  if (report) throw new Error(report);
}
