/** Markdown twins, lists for assistants, the description of the search: complete, and sound when read alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/site.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

const pages = builtPages();
const articles = ['problems', 'strategies'].flatMap((folder) =>
  readdirSync(`content/${folder}`).map((file) => {
    const text = readFileSync(`content/${folder}/${file}`, 'utf8');
    const path = `/${folder}/${file.replace('.mdx', '')}`;
    return { path, data: parse(text.split(/^---$/m)[1] ?? '') as { title: string; number: string; updated: string } };
  }),
);
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const pageOf = (path: string) => pages.find((page) => page.path === `${path}/`) as BuiltPage;
const squeezed = (text: string) => text.replace(/[\s\\*]/g, '');

describe('every article has a Markdown twin that', () => {
  const twins = articles.map(({ path, data }) => ({ path, data, text: read(`${path}.md`), page: pageOf(path) }));

  it('its page names', () => {
    const named = twins.map(({ page }) => page.root.querySelector('link[type="text/markdown"]')?.getAttribute('href'));
    expect(named).toEqual(articles.map(({ path }) => `${site.url}${path}.md`));
  });

  it('begins with title, address, number and date', () => {
    for (const { path, text, data } of twins)
      expect(text.split('\n').slice(0, 5).join('\n'), path).toBe(
        `# ${data.title}\n\n原文：<${site.url}${path}/>\n\n${text.split('\n')[4]}`,
      );
    for (const { text, data } of twins) expect(text.split('\n')[4]).toContain(`${data.number} 更新于 ${data.updated}`);
  });

  it('has every heading and every paragraph of the page', () => {
    for (const { path, text, page } of twins) {
      const found = page.root.querySelectorAll('article :is(h1, h2, h3, .prose p, dd, td)');
      const parts = found.filter((part) => !part.closest('[hidden], [data-start]') && !part.querySelector('button'));
      const all = squeezed(text.replace(/\]\((?:https?:|tel:)[^)]*\)/g, '').replaceAll('[', ''));
      const missing = parts.map((part) => squeezed(part.text).replace(/#$/, '')).filter((part) => !all.includes(part));
      expect(missing, path).toEqual([]);
    }
  });

  it('asks every item of the checklist', () => {
    for (const { path, text, page } of twins)
      expect(text.match(/^- \[ \] /gm)?.length, path).toBe(page.root.querySelectorAll('[data-item]').length);
  });

  it('holds only absolute links, no HTML and nothing that needs a script', () => {
    for (const { path, text } of twins) {
      const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, href]) => href ?? '');
      expect(
        links.filter((href) => !/^(https?:\/\/|tel:)/.test(href)),
        path,
      ).toEqual([]);
      expect(text.replace(/^原文：.*/m, ''), path).not.toMatch(/<\/?[a-z]|undefined|\[object/);
      expect(text, path).not.toMatch(/打印本页|复制这|复制给商户|没解决：/);
    }
  });
});

describe('llms.txt', () => {
  it('lists every twin, and only files and pages that exist', () => {
    const links = [...read('llms.txt').matchAll(/\]\((.*?)\)/g)].map(([, href]) => new URL(href ?? '').pathname);
    expect(links).toEqual(expect.arrayContaining(articles.map(({ path }) => `${path}.md`)));
    expect(links.filter((path) => !existsSync(`dist${path}`))).toEqual([]);
    expect(read('llms.txt')).toMatch(/^# .+\n\n> .+\n\n## /);
  });

  it('is followed by the full texts', () => {
    const full = read('llms-full.txt');
    for (const { data } of articles) expect(full).toContain(`# ${data.title}\n`);
  });
});

describe('opensearch.xml', () => {
  it('leads to the search page with what was typed', () => {
    const text = read('opensearch.xml');
    expect(text).toContain(`template="${site.url}/search/?q={searchTerms}"`);
    expect(/<ShortName>(.*?)<\/ShortName>/.exec(text)?.[1]?.length).toBeLessThanOrEqual(16);
  });

  it('is named by every page', () => {
    const without = pages.filter(({ root }) => !root.querySelector('link[rel=search][href="/opensearch.xml"]'));
    expect(without.map(({ path }) => path)).toEqual([]);
  });
});

describe('sitemap', () => {
  const entries = [...read('sitemap-0.xml').matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
  const days = new Map(entries.map(([, url = '', day]) => [url.slice(site.url.length), day?.slice(0, 10)]));

  it('says of every article when it changed, as its author wrote it', () => {
    for (const { path, data } of articles) expect(days.get(`${path}/`), path).toBe(data.updated);
  });

  it('gives no day to a page that shows none', () => {
    const shown = pages.filter(({ root }) => /更新于/.test(root.querySelector('main')?.text ?? ''));
    const dated = [...days].filter(([, day]) => day).map(([path]) => path);
    expect(dated.sort()).toEqual(shown.map(({ path }) => path).sort());
    expect(dated.length).toBeLessThan(days.size);
  });
});
