import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';
import { variantsWithoutRule } from '../support/styles.ts';

const pages = builtPages();
const offenders = (isFaulty: (page: BuiltPage) => boolean) => pages.filter(isFaulty).map(({ path }) => path);
const attribute = ({ root }: BuiltPage, selector: string, name: string) =>
  root.querySelector(selector)?.getAttribute(name) ?? '';

describe('every page', () => {
  it('has exactly one h1', () => {
    expect(offenders(({ root }) => root.querySelectorAll('h1').length !== 1)).toEqual([]);
  });

  it('is marked as Simplified Chinese', () => {
    expect(offenders((page) => attribute(page, 'html', 'lang') !== 'zh-CN')).toEqual([]);
  });

  it('has its own absolute address as canonical', () => {
    const canonical = (path: string) => `${site.url}${path === '/404.html' ? '/404/' : path}`;
    expect(offenders((page) => attribute(page, 'link[rel=canonical]', 'href') !== canonical(page.path))).toEqual([]);
  });

  it('has a title of its own that ends with the name of the site', () => {
    const titles = pages.map(({ root }) => root.querySelector('title')?.text ?? '');
    expect(titles.filter((title) => !title.endsWith(` - ${site.name}`))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has a description of about fifty characters', () => {
    const lengthOf = (page: BuiltPage) => attribute(page, 'meta[name=description]', 'content').length;
    expect(offenders((page) => lengthOf(page) < 30 || lengthOf(page) > 90)).toEqual([]);
  });

  it('gives every heading of its text a permanent ASCII id', () => {
    const faulty = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('main :is(h2, h3)')
        .filter(({ id }) => !/^[a-z][a-z0-9-]*$/.test(id))
        .map(({ text }) => `${path} ${text.trim()}`),
    );
    expect(faulty).toEqual([]);
  });

  it('gives no id twice', () => {
    const faulty = pages.flatMap(({ path, root }) => {
      const ids = root.querySelectorAll('[id]').map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} #${id}`);
    });
    expect(faulty).toEqual([]);
  });

  it('never skips a heading level', () => {
    const skips = (page: BuiltPage) => {
      const levels = page.root.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
      return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    };
    expect(offenders(skips)).toEqual([]);
  });

  it('asks no other host for anything', () => {
    const foreign = (page: BuiltPage) =>
      page.root
        .querySelectorAll('script[src], img[src], iframe, link[rel=stylesheet], link[rel=preload]')
        .some((element) => /^(https?:)?\/\//.test(element.getAttribute('src') ?? element.getAttribute('href') ?? ''));
    expect(offenders(foreign)).toEqual([]);
  });

  it('has a rule for every class with a variant', () => {
    const faulty = pages.flatMap((page) => variantsWithoutRule(page).map((name) => `${page.path} ${name}`));
    expect(faulty).toEqual([]);
  });
});

it('finds a class whose variant nobody defined', () => {
  const html = '<style>.wide\\:flex{display:flex}</style><p class="grid wide:flex sm:grid">到账</p>';
  expect(variantsWithoutRule({ html, root: parse(html) })).toEqual(['sm:grid']);
});

describe('problem articles', () => {
  const problems = pages.filter(({ path }) => /^\/problems\/[^/]+\/$/.test(path));
  const order = [
    'stop-loss',
    'first-moves',
    'screens',
    'checklist',
    'causes',
    'impact',
    'strategies',
    'cases',
    'contact',
    'questions',
    'related',
    'sources',
  ];

  it('stand at the promised addresses', () => {
    const slugs = [
      'renewal-failed',
      'service-unreachable',
      'cannot-collect-today',
      'merchant-selection-missing',
      'not-activated',
    ];
    for (const slug of slugs) expect(existsSync(`dist/problems/${slug}/index.html`), slug).toBe(true);
  });

  it('have all sections in the promised order', () => {
    for (const { path, root } of problems) {
      const ids = root.querySelectorAll('h2[id]').map(({ id }) => id);
      expect(
        ids.filter((id) => order.includes(id)),
        path,
      ).toEqual(order);
    }
  });

  it('never show an author’s code', () => {
    const codes = /\b[RUCMA]-[SCITKF]\d/;
    expect(pages.filter(({ root }) => codes.test(root.text)).map(({ path }) => path)).toEqual([]);
  });
});

it('lists every indexable page once in the sitemap, and no other', () => {
  const urls = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  const indexable = pages
    .filter(({ path, root }) => path !== '/404.html' && !root.querySelector('meta[name=robots][content=noindex]'))
    .map(({ path }) => `${site.url}${path}`);
  expect([...urls].sort()).toEqual(indexable.sort());
  expect(readFileSync('dist/robots.txt', 'utf8')).toContain(`Sitemap: ${site.url}/sitemap-index.xml`);
});
