import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptPages } from './kept-pages.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  mkdirSync(join(root, 'content/problems'), { recursive: true });
  write('先停一停');
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (sentence: string) => writeFileSync(join(root, 'content/problems/one.mdx'), sentence);
const folder = () => join(root, 'kept');

/** One build: draws a page or takes it over. */
async function build(drawn: string, { path = '/problems/one/', status = 200, component = 'problems/[slug]' } = {}) {
  const kept = new KeptPages(folder(), root);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const render = vi.fn<AstroPrerenderer['render']>(async () => new Response(drawn, { status, headers }));
  const pages = kept.before({ name: 'pages', getStaticPaths: async () => [], render });
  const options = { routeData: { component: `src/pages/${component}.astro` } } as Parameters<typeof render>[1];
  const rendered = await pages.render(new Request(`https://help.example.com${path}`), options);
  const response = rendered instanceof Response ? rendered : rendered.response;
  return { kept, said: await response.text(), headers: response.headers, drawn: render.mock.calls.length };
}

/** The code that the compiler gets instead of a file; undefined when it gets the file itself. */
function bodyFor(kept: KeptPages, file: string): unknown {
  const { resolveId, load } = kept.withoutBodies() as unknown as {
    resolveId: { filter: { id: RegExp }; handler: (id: string) => string | undefined };
    load: (id: string) => unknown;
  };
  const path = join(root, file);
  const id = resolveId.filter.id.test(path) ? resolveId.handler(path) : undefined;
  return load(id ?? path);
}

it('draws a page once, and gives it again as long as its key is the same', async () => {
  expect(await build('一')).toMatchObject({ said: '一', drawn: 1 });
  const again = await build('二');
  expect(again).toMatchObject({ said: '一', drawn: 0 });
  expect(again.headers.get('content-type')).toMatch(/^text\/html/);
  write('停一停');
  expect(await build('二')).toMatchObject({ said: '二', drawn: 1 });
});

it('draws every time what shows whatever there is, and what was not found', async () => {
  const list = { path: '/problems/', component: 'problems/index' };
  await build('一', list);
  expect(await build('二', list)).toMatchObject({ said: '二', drawn: 1 });
  await build('一', { status: 404 });
  expect(await build('二', { status: 404 })).toMatchObject({ said: '二', drawn: 1 });
});

it('forgets what a build did not use', async () => {
  await build('一');
  write('停一停');
  const { kept } = await build('二');
  expect(readdirSync(folder())).toHaveLength(2);
  kept.forgetOthers();
  expect(readdirSync(folder())).toHaveLength(1);
  expect(await build('三')).toMatchObject({ said: '二', drawn: 0 });
});

it('leaves out the body of an article whose page is kept, and says so to whoever draws it', async () => {
  const article = 'content/problems/one.mdx';
  expect(bodyFor(new KeptPages(folder(), root), article)).toBeUndefined();
  await build('一');
  const next = new KeptPages(folder(), root);
  const refused = expect.stringMatching(/^throw new Error\("the body of an article is drawn on its own page only/);
  expect(bodyFor(next, article)).toEqual(refused);
  expect(bodyFor(next, `${article}?astroPropagatedAssets`)).toEqual(refused);
  expect(bodyFor(next, 'content/pages/one.mdx')).toBeUndefined();
  write('停一停');
  expect(bodyFor(new KeptPages(folder(), root), article)).toBeUndefined();
});
