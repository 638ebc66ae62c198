import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { articleMarkdown } from '../export/markdown.ts';

/** Writes the Markdown twin of every page that names one, and all of them together as `llms-full.txt`. */
export function markdownTwins(): AstroIntegration {
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        logger.info(`${writeTwins(fileURLToPath(dir))} articles written as Markdown`);
      },
    },
  };
}

/** @returns how many twins were written. @throws when a page names a twin but has no article. */
function writeTwins(folder: string): number {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const texts = files
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const twin = twinOf(html);
      if (!twin) return [];
      const text = articleMarkdown(html, twin.page);
      writeFileSync(join(folder, twin.path), text);
      return [text];
    });
  writeFileSync(join(folder, 'llms-full.txt'), texts.join('\n---\n\n'));
  return texts.length;
}

/** The address of the page and the path of its twin, from the links in its head. */
function twinOf(html: string): { page: string; path: string } | undefined {
  const href = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
  const page = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return href && page ? { page, path: new URL(href, page).pathname } : undefined;
}
