import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { buildTarget } from './src/browsers.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { scriptGroups } from './src/integrations/few-scripts.ts';
import { leanPages } from './src/integrations/lean-pages.ts';
import { isNoindex } from './src/integrations/noindex.ts';
import { offline } from './src/integrations/offline.ts';
import { plainCss } from './src/integrations/plain-css.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  server: { port: 4321 },
  build: { inlineStylesheets: 'always' },
  // Chinese quotes and dashes are typed as they should stand.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    contentCheck(),
    mdx(),
    sitemap({ filter: (page) => !isNoindex(page, new URL('./dist/', import.meta.url)) }),
    leanPages(),
    searchIndex(),
    offline(),
  ],
  vite: {
    plugins: [tailwindcss(), plainImports()],
    css: { postcss: { plugins: plainCss() } },
    build: { target: buildTarget, cssTarget: buildTarget },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
  },
  devToolbar: { enabled: false },
});
