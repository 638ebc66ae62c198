import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { markdownTwins } from './src/integrations/markdown-twins.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publishedAddresses } from './src/integrations/published.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { honestSitemap } from './src/integrations/sitemap.ts';
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
    honestSitemap(new URL(outDir, import.meta.url)),
    publishedAddresses(),
    markdownTwins(),
    searchIndex(),
  ],
  vite: { plugins: [tailwindcss(), plainImports()] },
  devToolbar: { enabled: false },
});
