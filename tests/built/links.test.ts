import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { brokenLinks } from '../support/links.ts';
import { builtPages } from '../support/pages.ts';

it('has no broken link or fragment and none to another site', () => {
  expect(brokenLinks(builtPages())).toEqual([]);
});

it('would see each kind of broken link', () => {
  const page = (path: string, html: string) => ({ path, html, root: parse(html) });
  const pages = [
    page(
      '/a/',
      '<a href="/b/#there">1</a><a href="/b/#gone">2</a><a href="/c/">3</a><a href="https://x.test/">4</a><a href="#no">5</a>',
    ),
    page('/b/', '<h2 id="there"></h2>'),
  ];
  expect(brokenLinks(pages)).toEqual([
    '/a/: /b/#gone has no #gone',
    '/a/: /c/ is no page',
    '/a/: https://x.test/ leads to another site',
    '/a/: #no has no #no',
  ]);
});

it('refuses to pass on an empty folder', () => {
  expect(() => builtPages('tests/support')).toThrow('no pages under');
});
