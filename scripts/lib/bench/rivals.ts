/** Other tools with the same articles, each in a folder of its own outside the repository. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { site } from '../../../src/site.ts';
import { plainArticle } from './plain-article.ts';

export interface Rival {
  name: string;
  /** Shell command that builds everything, its search index too. */
  command: string;
  packages: Record<string, string>;
  /** Where its articles stand. */
  articles: string;
  files: Record<string, string>;
}

const astro = { astro: '7.3.5', '@astrojs/mdx': '8.0.2', pagefind: '1.6.0' };
const schema = `z.object({ title: z.string(), description: z.string() })`;

/** The least that serves the articles: one page each, one list, one index over the finished pages. */
export const bareAstro: Rival = {
  name: 'bare Astro + MDX, then Pagefind',
  command: 'node node_modules/astro/bin/astro.mjs build && node_modules/.bin/pagefind --site dist',
  packages: astro,
  articles: 'content',
  files: {
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()] };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  docs: defineCollection({ loader: glob({ base: './content', pattern: '*.mdx' }), schema: ${schema} }),
};`,
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const docs = await getCollection('docs');
---
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Help</title></head>
<body><ul>{docs.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></body></html>`,
    'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('docs')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{entry.data.title}</title></head>
<body><main><h1>{entry.data.title}</h1><Content /></main></body></html>`,
  },
};

/** As its documentation sets it up; the articles are not in its sidebar, which would cost more. */
export const starlight: Rival = {
  name: 'Starlight, articles not in the sidebar',
  command: 'node node_modules/astro/bin/astro.mjs build',
  packages: { astro: astro.astro, '@astrojs/starlight': '0.42.4', sharp: '0.35.5' },
  articles: 'src/content/docs',
  files: {
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default {
  integrations: [starlight({
    title: 'Help',
    locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    sidebar: [{ label: '首页', link: '/' }],
  })],
};`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    'src/content/docs/index.mdx': '---\ntitle: 首页\n---\n\n首页\n',
  },
};

/** Writes the rival's project into `folder`, with the problem articles that our project at `ours` has built. */
export function prepare(rival: Rival, folder: string, ours: string): void {
  install(rival, folder);
  for (const name of readdirSync(folder))
    if (!['node_modules', 'package.json', 'package-lock.json'].includes(name))
      rmSync(join(folder, name), { recursive: true });
  forgetBuilds(folder);
  for (const [name, text] of Object.entries(rival.files)) write(join(folder, name), text);
  const built = join(ours, 'dist/problems');
  const read = (...path: string[]) => readFileSync(join(built, ...path), 'utf8');
  for (const twin of readdirSync(built).filter((name) => name.endsWith('.md'))) {
    const slug = twin.replace('.md', '');
    write(join(folder, rival.articles, `${slug}.mdx`), plainArticle(read(twin), read(slug, 'index.html'), site.url));
  }
}

/** Makes the next build a cold one. */
export function forgetBuilds(folder: string): void {
  for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Once per folder; the versions stand in the rival. */
function install({ packages }: Rival, folder: string): void {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  const file = join(folder, 'package.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === manifest && existsSync(join(folder, 'node_modules/astro')))
    return;
  write(file, manifest);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
