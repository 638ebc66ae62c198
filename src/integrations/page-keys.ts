/**
 * Which drawn pages are taken over from the build before: those of one entry, as long as all code is the same, and all
 * content but the sentences of other articles. Astro's own `experimental.incrementalBuild` looks only at the modules of a
 * page; it does not see what a page reads of other entries, nor that names of scripts depend on all scripts, and it
 * compiles every article first.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Page {
  pathname: string;
  route: { component: string };
}

const ofOneEntry = ['problems/[slug]', 'strategies/[slug]', 'checklists/[slug]', 'codes/[code]', '[...redirect]'].map(
  (name) => `src/pages/${name}.astro`,
);
const code = ['src/**/*.*', 'astro.config.mjs', 'package-lock.json'];
const content = ['content/**/*.{yaml,mdx}'];
/** What other pages show of a body: titles and ids of its sections. */
const tag = /<[A-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** @returns the key of a page, the same in the next build if the page is; undefined when the page is always drawn. */
export function pageKeys(root: string): (page: Page) => string | undefined {
  const files = (patterns: string[]) => globSync(patterns, { cwd: root }).sort();
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const common = digest(
    ...files(code).flatMap((file) => [file, read(file)]),
    ...files(content).flatMap((file) => [file, file.endsWith('.mdx') ? withoutSentences(read(file)) : read(file)]),
  );
  const ownBody = (pathname: string) => {
    const file = `content/${pathname.replaceAll(/^\/|\/$/g, '')}.mdx`;
    return existsSync(join(root, file)) ? read(file) : '';
  };
  return ({ pathname, route }) =>
    ofOneEntry.includes(route.component) ? digest(common, pathname, ownBody(pathname)) : undefined;
}

function withoutSentences(article: string): string {
  const [fields = ''] = /^---\n[\s\S]*?\n---\n/.exec(article) ?? [];
  return [fields, ...(article.slice(fields.length).match(tag) ?? [])].join('\n');
}

function digest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}
