import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { isNoindex } from './src/integrations/noindex.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { site } from './src/site.ts';

/** `npm run build` builds beside the last result, see scripts/lib/build.ts. */
const outDir = process.env.OUT_DIR ?? './dist/';

export default defineConfig({
  outDir,
  site: site.url,
  trailingSlash: 'always',
  server: { port: 4321 },
  build: { inlineStylesheets: 'always' },
  // Chinese quotes and dashes are typed as they should stand.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    contentCheck(),
    mdx(),
    sitemap({ filter: (page) => !isNoindex(page, new URL(outDir, import.meta.url)) }),
    searchIndex(),
  ],
  vite: { plugins: [tailwindcss(), plainImports()] },
  devToolbar: { enabled: false },
});
