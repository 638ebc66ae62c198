import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { KeptPages } from './kept-pages.ts';
import { serveLastBuild } from './last-build.ts';
import { ReadingThread } from './reading-thread-handle.ts';

/**
 * Reads each page beside the drawing of the others, in a thread of its own, which writes the Markdown twins of pages that
 * name one, and the search index. The development server has no finished pages, so it serves the index of the last build.
 */
export function reading(): AstroIntegration {
  let thread: ReadingThread;
  let twins: Promise<number>;
  let sections: Promise<number>;
  let dist: string;
  let cache: URL;
  let kept: KeptPages;
  return {
    name: 'reading',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        kept = new KeptPages(fileURLToPath(new URL('kept-pages/', config.cacheDir)));
        updateConfig({ vite: { plugins: [kept.withoutBodies()] } });
      },
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
        cache = config.cacheDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => {
          thread = new ReadingThread({ folder: dist, kept: fileURLToPath(new URL('page-readings.json', cache)) });
          return announcing(kept.before(pages), thread);
        });
      },
      // Early, so that the thread writes its files while others work on the pages.
      'astro:build:generated': () => {
        kept.forgetOthers();
        twins = thread.ask('twins');
        sections = thread.ask('sections');
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${await twins} articles written as Markdown, ${await sections} sections indexed for search`);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync('dist/pagefind')) logger.warn('no search index yet: run `npm run build` once');
        serveLastBuild(server, '/pagefind/');
      },
    },
  };
}

/** Drawn first, because nothing can be spelled without them. */
const first: Record<string, 'names' | 'letters'> = {
  '/search-names.json': 'names',
  '/search-letters.json': 'letters',
};
/** Next, because they take the thread longest. */
const article = /^\/(?:problems|strategies)\/./;

function turnOf(pathname: string): number {
  if (pathname in first) return 0;
  return article.test(pathname) ? 1 : 2;
}

/** The same pages, each one sent to the thread too. */
function announcing(pages: AstroPrerenderer, thread: ReadingThread): AstroPrerenderer {
  return {
    ...pages,
    getStaticPaths: async () => (await pages.getStaticPaths()).sort((a, b) => turnOf(a.pathname) - turnOf(b.pathname)),
    render: async (request, options) => {
      const rendered = await pages.render(request, options);
      const { response, ...metadata } = rendered instanceof Response ? { response: rendered } : rendered;
      const path = decodeURI(new URL(request.url).pathname);
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      if (!response.ok || !(isPage || path in first)) return rendered;
      const body = await response.arrayBuffer();
      thread.send({ kind: first[path] ?? 'page', path, body: body.slice(0) });
      return { ...metadata, response: new Response(body, response) };
    },
  };
}
