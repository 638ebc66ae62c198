import { describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '../support/pages.ts';
import { blocksOf, faultsOf, isBaidu } from '../support/structured-data.ts';

const pages = builtPages();
const blocks = new Map(pages.map((page) => [page.path, blocksOf(page)]));
const ofType = (path: string, type: string) => (blocks.get(path) ?? []).filter((block) => block['@type'] === type);
const articles = pages.filter(({ path }) => /^\/(problems|strategies)\/[^/]+\/$/.test(path));
const dated = [...articles, ...pages.filter(({ path }) => path === '/about/')];
const canonicalOf = ({ root }: BuiltPage) => root.querySelector('link[rel=canonical]')?.getAttribute('href');

/** The date a reader sees behind 更新于: as printed, and as the element says it to machines. */
function visibleDate({ root }: BuiltPage): (string | undefined)[] {
  const [time] = root.querySelectorAll('main time').filter(({ parentNode }) => parentNode?.text.includes('更新于'));
  return [time?.text, time?.getAttribute('datetime')];
}

describe('structured data', () => {
  it('fits its schema on every page', () => {
    const faults = [...blocks].flatMap(([path, all]) => all.flatMap(faultsOf).map((fault) => `${path} ${fault}`));
    expect(faults).toEqual([]);
  });

  it('is missed when it is wrong', () => {
    const [article] = ofType(articles[0]?.path ?? '', 'Article');
    expect(faultsOf({ ...article, dateModified: '22.11.2026' })).toEqual(['dateModified: Invalid ISO date']);
    expect(faultsOf({ ...article, author: undefined })).not.toEqual([]);
    expect(faultsOf({ '@context': 'https://schema.org', '@type': 'FAQPage' })).not.toEqual([]);
    expect(faultsOf({ '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld' })).not.toEqual([]);
  });

  it('says the dates that the page shows, to everybody alike', () => {
    expect(articles.length).toBeGreaterThan(30);
    for (const page of dated) {
      const all = blocks.get(page.path) ?? [];
      const baidu = all.find(isBaidu);
      const main = all.find(({ datePublished }) => datePublished);
      const meta = (name: string) =>
        page.root.querySelector(`meta[property="article:${name}"]`)?.getAttribute('content');
      const updated = [...visibleDate(page), baidu?.upDate, meta('modified_time')];
      expect(
        updated.map((date) => String(date).slice(0, 10)),
        page.path,
      ).toEqual(Array(4).fill(main?.dateModified));
      const published = [String(baidu?.pubDate).slice(0, 10), meta('published_time')];
      expect(published, page.path).toEqual(Array(2).fill(main?.datePublished));
      expect(String(main?.datePublished) <= String(main?.dateModified), page.path).toBe(true);
    }
  });

  it('names the page it stands on', () => {
    for (const page of dated) {
      const titles = (blocks.get(page.path) ?? []).flatMap((block) => block.headline ?? block.title ?? []);
      expect(new Set(titles), page.path).toEqual(new Set([page.root.querySelector('h1')?.text.trim()]));
      const addresses = (blocks.get(page.path) ?? []).flatMap(
        (block) => block.url ?? (isBaidu(block) ? block['@id'] : []),
      );
      expect(new Set(addresses), page.path).toEqual(new Set([canonicalOf(page)]));
    }
  });

  it('gives a trail to every page below the home page that is listed', () => {
    const listed = pages.filter(({ path, root }) => path !== '/' && !root.querySelector('meta[name=robots]'));
    const without = listed.filter(({ path }) => ofType(path, 'BreadcrumbList').length !== 1);
    expect(without.map(({ path }) => path)).toEqual([]);
    for (const page of listed) {
      const [trail] = ofType(page.path, 'BreadcrumbList');
      expect(trail?.itemListElement?.at(-1)?.item, page.path).toBe(canonicalOf(page));
    }
  });

  it('describes the search on the home page and every term in the glossary', () => {
    expect(ofType('/', 'WebSite')).toHaveLength(1);
    const [set] = ofType('/glossary/', 'DefinedTermSet');
    const anchors = pages.find(({ path }) => path === '/glossary/')?.root.querySelectorAll('main h2[id]') ?? [];
    expect(set?.hasDefinedTerm?.map(({ url }) => url.split('#')[1])).toEqual(anchors.map(({ id }) => id));
  });

  it('is no show: neither FAQPage nor HowTo', () => {
    const text = JSON.stringify([...blocks]);
    expect(text).toContain('"Article"');
    expect(text).not.toMatch(/FAQPage|HowTo/);
  });
});

it('gives every page a description of its own', () => {
  const said = pages.map(({ root }) => root.querySelector('meta[name=description]')?.getAttribute('content'));
  expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
});
