import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { beforePaint } from './src/client/before-paint.ts';
import { directives, scriptSources } from './src/hosting/policy.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { hosting } from './src/integrations/hosting.ts';
import { isNoindex } from './src/integrations/noindex.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { site } from './src/site.ts';

/** The only inline script; everything else inline is hashed by Astro. */
const inlineScript = `sha256-${createHash('sha256').update(beforePaint).digest('base64')}`;

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
    searchIndex(),
    hosting(),
  ],
  security: {
    csp: {
      directives: ["default-src 'self'", ...directives],
      scriptDirective: { resources: scriptSources, hashes: [inlineScript] },
    },
  },
  vite: { plugins: [tailwindcss(), plainImports()] },
  devToolbar: { enabled: false },
});
