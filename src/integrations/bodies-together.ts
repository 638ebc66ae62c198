/**
 * The bodies of all articles in one file of the build. Astro puts a module beside each that says which styles its
 * components bring, and both into files of their own; at 1,000 articles writing and loading those takes a fifth of the
 * build. Our bodies bring none: their components come from the page (`src/mdx-components.ts`).
 */
import type { Plugin } from 'vite';

export function bodiesTogether(): Plugin {
  return {
    name: 'bodies-together',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /\.mdx\?astroPropagatedAssets$/ },
      // Not the path itself: a body that is not needed is another module (kept-pages.ts).
      handler(id, importer) {
        return this.resolve(id.replace(/\?.*/, ''), importer);
      },
    },
  };
}

export const bodyGroups = [{ name: 'bodies', test: /\/content\/.+\.mdx$/ }];
