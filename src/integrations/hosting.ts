import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../hosting/host-files.ts';
import { ownPolicy } from '../hosting/own-policy.ts';

/** Cuts the policy of every finished page down to the page's own hashes, and writes `_headers`. */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of pagesIn(folder)) writeFileSync(file, ownPolicy(readFileSync(file, 'utf8')));
        writeFileSync(join(folder, '_headers'), headersFile());
      },
    },
  };
}

function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true }).map(String);
  return files.filter((file) => file.endsWith('.html')).map((file) => join(folder, file));
}
