import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { beforePaint } from './src/client/before-paint.ts';
import { keepSection } from './src/client/keep-section.ts';
import { directives, scriptSources } from './src/hosting/policy.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { hosting } from './src/integrations/hosting.ts';
import { markdownTwins } from './src/integrations/markdown-twins.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publishedAddresses } from './src/integrations/published.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { honestSitemap } from './src/integrations/sitemap.ts';
import { site } from './src/site.ts';

/** `npm run build` builds beside the last result, see scripts/lib/build.ts. */
const outDir = process.env.OUT_DIR ?? './dist/';

/** The only scripts that stand in a page as text; everything else inline is hashed by Astro. */
const inlineScripts = [beforePaint, keepSection].map(
  (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
);

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
    hosting(),
  ],
  security: {
    csp: {
      directives: ["default-src 'self'", ...directives],
      scriptDirective: { resources: scriptSources, hashes: inlineScripts },
    },
  },
  vite: { plugins: [tailwindcss(), plainImports()] },
  devToolbar: { enabled: false },
});
