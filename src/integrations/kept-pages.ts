/**
 * Drawn pages of one entry, kept between builds: a page whose key is the same is not drawn again, and the body of its
 * article is not even compiled. Each page is a file under its key, so a build that ends early leaves nothing wrong.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { type Page, pageKeys } from './page-keys.ts';

const type = { 'content-type': 'text/html' };

/** The module in place of every body that is not needed. */
const refusal = '\0kept-page';
const reason =
  'the body of an article is drawn on its own page only; a page that shows it too must be drawn anew when it changes, see src/integrations/page-keys.ts';

export class KeptPages {
  private readonly folder: string;
  private readonly root: string;
  private readonly keyOf: (page: Page) => string | undefined;
  private readonly used = new Set<string>();

  /** @param folder where pages are kept; made when it is missing. */
  constructor(folder: string, root = process.cwd()) {
    this.folder = folder;
    this.root = root;
    this.keyOf = pageKeys(root);
    mkdirSync(folder, { recursive: true });
  }

  /** The same pages; one that is kept is not drawn, one that is drawn is kept. */
  before(pages: AstroPrerenderer): AstroPrerenderer {
    return {
      ...pages,
      render: async (request, options) => {
        const pathname = decodeURI(new URL(request.url).pathname);
        const file = this.fileOf({ pathname, route: options.routeData });
        if (!file) return pages.render(request, options);
        this.used.add(file);
        if (existsSync(file)) return new Response(readFileSync(file), { headers: type });
        const rendered = await pages.render(request, options);
        const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
        return { ...rest, response: await this.keep(file, response) };
      },
    };
  }

  /** The compiler finds nothing but a refusal where an article has its page already. */
  withoutBodies(): Plugin {
    return {
      name: 'kept-pages',
      enforce: 'pre',
      apply: 'build',
      resolveId: {
        filter: { id: /\.mdx(\?|$)/ },
        handler: (id) => (this.hasPageOf(relative(this.root, id.replace(/\?.*/, ''))) ? refusal : undefined),
      },
      load: (id) => (id === refusal ? `throw new Error(${JSON.stringify(reason)});` : undefined),
    };
  }

  /** Called when every page stands: what this build did not use is gone. */
  forgetOthers(): void {
    for (const name of readdirSync(this.folder)) {
      const file = join(this.folder, name);
      if (!this.used.has(file)) rmSync(file);
    }
  }

  private fileOf(page: Page): string | undefined {
    const key = this.keyOf(page);
    return key && join(this.folder, `${key}.html`);
  }

  private hasPageOf(article: string): boolean {
    const [, section, slug] = /^content\/(problems|strategies)\/(.+)\.mdx$/.exec(article) ?? [];
    const file =
      slug &&
      this.fileOf({ pathname: `/${section}/${slug}/`, route: { component: `src/pages/${section}/[slug].astro` } });
    return Boolean(file && existsSync(file));
  }

  /** @returns the response again, to be read once more. */
  private async keep(file: string, response: Response): Promise<Response> {
    const body = Buffer.from(await response.arrayBuffer());
    const isPage = response.ok && response.headers.get('content-type')?.startsWith('text/html');
    if (isPage) {
      writeFileSync(`${file}.part`, body);
      renameSync(`${file}.part`, file);
    }
    return new Response(body, response);
  }
}
