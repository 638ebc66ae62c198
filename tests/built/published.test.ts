/** What was published stays, and what is new has been recorded. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFile, recordCommand } from '../../src/integrations/published.ts';
import { type Published, readBuiltSite } from '../../src/published/built-site.ts';
import { added, disappearanceReport } from '../../src/published/compare.ts';
import { anchorsOf } from '../../src/published/page-facts.ts';
import { builtPages, redirectPages } from '../support/pages.ts';

const recorded = JSON.parse(readFileSync(manifestFile, 'utf8')) as Published;
const built = readBuiltSite('dist');

describe('published addresses', () => {
  it('still have an answer', () => {
    expect(disappearanceReport(recorded, built)).toBeUndefined();
  });

  it('are all recorded', () => {
    expect(added(recorded, built), `new addresses: run \`${recordCommand}\` and commit ${manifestFile}`).toEqual([]);
  });

  it('hold every heading and list item with an id that a parser finds', () => {
    const missed = builtPages().flatMap(({ path, html, root }) => {
      const found = new Set(anchorsOf(html));
      return root
        .querySelectorAll('main :is(h2, h3, li, fieldset, p)[id]')
        .filter(({ id }) => !found.has(id))
        .map(({ id }) => `${path}#${id}`);
    });
    expect(missed).toEqual([]);
  });
});

describe('redirects', () => {
  const pages = new Set(builtPages().map(({ path }) => path));
  const short = redirectPages().filter(({ path }) => /^\/[psc][^/]{2,}\/$/.test(path));

  it('give every article and code a short address that leads to it', () => {
    const entries = [...pages].filter((path) => /^\/(problems|strategies|codes)\/(?!messages)[^/]+\/$/.test(path));
    expect(entries.length).toBeGreaterThan(100);
    expect(short.map(({ root }) => root.querySelector('a')?.getAttribute('href')).sort()).toEqual(entries.sort());
  });

  it('lead in one step to a page, for browsers and for search engines, and are read by nobody', () => {
    for (const { path, root } of redirectPages()) {
      const href = root.querySelector('a')?.getAttribute('href') ?? '';
      expect(pages, path).toContain(href.split('#')[0]);
      expect(root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content'), path).toBe(`0;url=${href}`);
      expect(root.querySelector('link[rel=canonical]')?.getAttribute('href'), path).toMatch(href.split('#')[0] ?? '');
      expect(root.querySelector('meta[name=robots]')?.getAttribute('content'), path).toBe('noindex');
      expect(root.querySelector('[data-pagefind-body]'), path).toBeNull();
    }
  });

  it('stand in `_redirects`, one line each', () => {
    const lines = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
    expect(lines.filter((line) => !line.includes('.md ')).length).toBe(redirectPages().length);
    expect(lines).toContain('/p01/ /problems/renewal-failed/ 301');
  });
});
