import { describe, expect, it } from 'vitest';
import { beforePaint } from '../client/before-paint.ts';
import { firstTouch, scriptGroups, withLaterScripts, withoutEntries } from './few-scripts.ts';

const tag = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;

it('asks for every script once, and for no entry', () => {
  const entries = new Map([
    ['/_astro/a.js', ['/_astro/site.js']],
    ['/_astro/b.js', ['/_astro/site.js', '/_astro/article.js']],
  ]);
  expect(withoutEntries(`<p>${tag('a')}</p>${tag('b')}${tag('own')}`, entries)).toBe(
    `<p>${tag('site')}</p>${tag('article')}${tag('own')}`,
  );
});

it('knows where a script belongs by its place', () => {
  const groupOf = (id: string) => scriptGroups.find(({ test }) => test.test(id))?.name;
  expect(groupOf('/x/src/client/island.ts')).toBe('site');
  expect(groupOf('/x/src/components/toc/toc.client.ts')).toBe('article');
  expect(groupOf('/x/src/components/diagnosis/diagnosis.client.ts')).toBe('ask');
  expect(groupOf('/x/src/components/offline/offline-visit.ts')).toBe('offline');
  expect(groupOf('/x/src/components/offline/OfflineNote.astro?astro&type=script')).toBeUndefined();
  expect(groupOf('/x/src/components/search/search-view.ts')).toBeUndefined();
});

describe('scripts of pages that are read', () => {
  const page = (...names: string[]) => `<script>${beforePaint}</script><p>${names.map(tag).join('')}</p>`;

  it('wait for the first touch, in the order of first need', () => {
    expect(withLaterScripts(page('site.x', 'article.y'))).toBe(
      `<script data-later="/_astro/site.x.js /_astro/article.y.js">${firstTouch}</script><p></p>`,
    );
  });

  it('bring the styles of what they make', () => {
    expect(withLaterScripts(page('site.x'), ['/_astro/later.z.css'])).toContain(
      '<script data-later="/_astro/site.x.js /_astro/later.z.css">',
    );
  });

  it('do not wait on a page with a tool, and a page without scripts stays as it is', () => {
    for (const html of [page('site.x', 'ask.y'), page()]) expect(withLaterScripts(html)).toBe(html);
  });

  it('are waited for in the syntax of the oldest engines, by a script that restores large text as well', () => {
    expect(firstTouch).not.toMatch(/\?\.|\?\?|catch\s*\{/);
    expect(firstTouch).toMatch(/pos:size.*DOMContentLoaded/);
  });
});
