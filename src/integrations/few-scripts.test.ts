import { expect, it } from 'vitest';
import { scriptGroups, withoutEntries } from './few-scripts.ts';

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
