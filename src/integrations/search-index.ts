import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import sirv from 'sirv';

/**
 * Builds the Pagefind index from the finished pages. The development server has no finished
 * pages, so it serves the index of the last build.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await indexPages(fileURLToPath(dir));
        logger.info(`${pages} pages indexed for search`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const last = fileURLToPath(new URL('../../dist/', import.meta.url));
        if (!existsSync(`${last}pagefind`)) logger.warn('no search index yet: run `npm run build` once');
        const serve = sirv(last, { dev: true });
        server.middlewares.use((request, response, next) =>
          request.url?.startsWith('/pagefind/') ? serve(request, response, next) : next(),
        );
      },
    },
  };
}

async function indexPages(path: string): Promise<number> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const { page_count } = await index.addDirectory({ path });
  if (page_count === 0) throw new Error(`Pagefind found no page under ${path}`);
  await index.writeFiles({ outputPath: `${path}pagefind` });
  return page_count;
}
