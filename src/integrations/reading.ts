import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { KeptPages } from './kept-pages.ts';
import { serveLastBuild } from './last-build.ts';
import type { FromThread, ThreadData, ToThread } from './reading-thread.ts';

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
        await thread.end();
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

class ReadingThread {
  private readonly worker: Worker;

  constructor(workerData: ThreadData) {
    this.worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData });
    this.worker.unref();
  }

  send(message: ToThread): void {
    this.worker.postMessage(message, 'body' in message ? [message.body] : []);
  }

  /** @returns how many twins or sections were written. @throws when a page cannot be read. */
  ask(kind: 'twins' | 'sections'): Promise<number> {
    const answered = new Promise<number>((resolve, reject) => {
      this.worker.on('error', reject);
      this.worker.on('message', (answer: FromThread) => {
        if (answer.kind === 'failed') reject(new Error(answer.reason));
        if (answer.kind === kind) resolve(answer.count);
      });
    });
    // Whoever waits at the end hears of an error; a build that fails before that reports its own.
    answered.catch(() => {});
    this.worker.ref();
    this.send({ kind });
    return answered;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
