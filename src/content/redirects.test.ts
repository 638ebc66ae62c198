import { expect, it } from 'vitest';
import { movedAnchors, pageRedirects, withMovedAnchors } from './redirects.ts';

const declared = [
  { from: '/problems/old/', to: '/problems/new/' },
  { from: '/problems/old/#cause', to: '/problems/new/#reason' },
  { from: '/problems/new/#gone', to: '/strategies/other/#part' },
  { from: '/checklists/list/#item', to: '/checklists/list/#other-item' },
];

it('lists short addresses and declared pages, and no sections', () => {
  expect(pageRedirects([{ collection: 'codes', id: 'A0' }], declared)).toEqual([
    { from: '/ca0/', to: '/codes/A0/' },
    { from: '/problems/old/', to: '/problems/new/' },
  ]);
});

it('finds the ids a page must answer to: its own, those of its former address, those of its checklist', () => {
  expect(movedAnchors('/problems/new/', declared, 'list')).toEqual([
    { id: 'cause', to: '/problems/new/#reason' },
    { id: 'gone', to: '/strategies/other/#part' },
    { id: 'item', to: '/problems/new/#other-item' },
  ]);
  expect(movedAnchors('/checklists/list/', declared)).toEqual([{ id: 'item', to: '/checklists/list/#other-item' }]);
  expect(movedAnchors('/problems/old/', declared)).toEqual([]);
});

it('puts an empty anchor at the new place, and a line with a link when that is on another page', () => {
  const page = '<main><h2 class="x" id="reason">原因</h2></main>';
  const moved = [
    { id: 'cause', to: '/problems/new/#reason', title: '原因' },
    { id: 'gone', to: '/strategies/other/#part', title: '别处' },
  ];
  expect(withMovedAnchors(page, '/problems/new/', moved)).toBe(
    '<main><h2 class="x" id="reason"><a id="cause" class="absolute"></a>原因</h2>' +
      '<p id="gone" class="card mt-6 max-w-measure">这一节搬走了，现在看<a href="/strategies/other/#part">别处</a>。</p></main>',
  );
});
