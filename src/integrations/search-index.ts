import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { serveLastBuild } from './last-build.ts';
import type { FromThread, ToThread } from './search-thread.ts';

/**
 * Builds the Pagefind index beside the pages: each page goes to a thread of its own as soon as it is drawn. The
 * development server has no finished pages, so it serves the index of the last build.
 */
export function searchIndex(): AstroIntegration {
  let thread: SearchThread;
  let sections: Promise<number>;
  let dist: string;
  let kept: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
        kept = fileURLToPath(new URL('search-sections.json', config.cacheDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => {
          thread = new SearchThread(kept);
          return announcing(pages, thread, dist);
        });
      },
      // Early, so that Pagefind writes its files while others work on the pages.
      'astro:build:generated': () => {
        sections = thread.finish(dist);
        // Whoever waits at the end hears of an error; a build that fails before that reports its own.
        sections.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${await sections} sections indexed for search`);
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

/** The same pages, each one sent to the thread too. */
function announcing(pages: AstroPrerenderer, thread: SearchThread, dist: string): AstroPrerenderer {
  const isFirst = (pathname: string) => Number(pathname in first);
  return {
    ...pages,
    getStaticPaths: async () =>
      (await pages.getStaticPaths()).sort((a, b) => isFirst(b.pathname) - isFirst(a.pathname)),
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
    teardown: async () => {
      await pages.teardown?.();
      await thread.readRest(dist);
    },
  };
}

class SearchThread {
  private readonly worker: Worker;

  constructor(kept: string) {
    this.worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: kept });
    this.worker.unref();
  }

  send(message: ToThread): void {
    this.worker.postMessage(message, 'body' in message ? [message.body] : []);
  }

  /** Resolves when no page is read from the folder any more, so that others may change them. */
  async readRest(folder: string): Promise<void> {
    await this.ask({ kind: 'rest', folder }, 'read');
  }

  /** @returns the number of sections. @throws when Pagefind refuses one, or the pages hold none. */
  async finish(folder: string): Promise<number> {
    const { sections } = await this.ask({ kind: 'finish', folder }, 'done');
    await this.worker.terminate();
    return sections;
  }

  private ask<K extends FromThread['kind']>(message: ToThread, kind: K): Promise<Extract<FromThread, { kind: K }>> {
    return new Promise((resolve, reject) => {
      this.worker.on('error', reject);
      this.worker.on('message', (answer: FromThread) => {
        if (answer.kind === 'failed') reject(new Error(answer.reason));
        if (answer.kind === kind) resolve(answer as Extract<FromThread, { kind: K }>);
      });
      this.worker.ref();
      this.send(message);
    });
  }
}
