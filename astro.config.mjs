import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { buildTarget } from './src/browsers.ts';
import { beforePaint } from './src/client/before-paint.ts';
import { keepSection } from './src/client/keep-section.ts';
import { sourceOf } from './src/hosting/own-policy.ts';
import { directives, scriptSources } from './src/hosting/policy.ts';
import { bodiesTogether, bodyGroups } from './src/integrations/bodies-together.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { firstTouch, scriptGroups } from './src/integrations/few-scripts.ts';
import { hosting } from './src/integrations/hosting.ts';
import { leanPages } from './src/integrations/lean-pages.ts';
import { offline } from './src/integrations/offline.ts';
import { plainCss } from './src/integrations/plain-css.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publishedAddresses } from './src/integrations/published.ts';
import { reading } from './src/integrations/reading.ts';
import { sharePictures } from './src/integrations/share-pictures.ts';
import { honestSitemap } from './src/integrations/sitemap.ts';
import { site } from './src/site.ts';

/** `npm run build` builds beside the last result, see scripts/lib/build.ts. */
const outDir = process.env.OUT_DIR ?? './dist/';

const { pages: offlinePages, release: offlineRelease } = offline();

/** Inline scripts that Astro does not make; each is hashed, any other is forbidden. */
const inlineScripts = [beforePaint, firstTouch, keepSection];

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
    leanPages(),
    honestSitemap(new URL(outDir, import.meta.url)),
    publishedAddresses(),
    hosting(),
    sharePictures(),
    // Packs the pages as they are served, so it comes after all that change them.
    offlinePages,
    reading(),
    offlineRelease,
  ],
  security: {
    csp: {
      directives: ["default-src 'self'", ...directives],
      scriptDirective: { resources: scriptSources, hashes: inlineScripts.map((script) => sourceOf(script)) },
    },
  },
  vite: {
    plugins: [tailwindcss(), plainImports(), bodiesTogether()],
    css: { postcss: { plugins: plainCss() } },
    build: {
      target: buildTarget,
      cssTarget: buildTarget,
      // Astro marks every article with a directive that nothing but Astro reads.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: bodyGroups } } } } },
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
  },
  devToolbar: { enabled: false },
});
