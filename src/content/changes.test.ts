import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { changesFile, type Feed, jsonFeed, newestFirst, rssFeed } from './changes.ts';

const item = (id: string, date: string, urgent = false) => ({
  id,
  date,
  to: '/codes/92/',
  old: '可以 <再刷>。',
  new: '先查 & 再刷。',
  urgent,
  title: '应答码 92',
  url: 'https://a.test/codes/92/',
});
const feed: Feed = {
  site: 'https://a.test',
  name: '甲',
  items: newestFirst([item('old', '2026-01-02', true), item('new', '2026-03-04'), item('same-day', '2026-03-04')]),
};
const empty = { ...feed, items: [] };

it('stands newest first, one day in the order of the file', () => {
  expect(feed.items.map(({ id }) => id)).toEqual(['new', 'same-day', 'old']);
});

it('tells copies on phones the newest change and the newest urgent one', () => {
  expect(changesFile(feed)).toMatchObject({ version: 'new', urgent: 'old' });
  expect(changesFile(feed).changes[0]).toEqual({
    id: 'new',
    date: '2026-03-04',
    title: '应答码 92',
    url: 'https://a.test/codes/92/',
    from: '可以 <再刷>。',
    to: '先查 & 再刷。',
    urgent: false,
  });
  expect(changesFile(empty)).toEqual({ version: null, urgent: null, changes: [] });
});

it('writes JSON Feed with the day as it begins in China', () => {
  expect(jsonFeed(feed).items[0]).toEqual({
    id: 'https://a.test/changes/#new',
    url: 'https://a.test/codes/92/',
    title: '应答码 92',
    content_text: '原来：可以 <再刷>。 现在：先查 & 再刷。',
    date_published: '2026-03-04T00:00:00+08:00',
  });
});

it('writes RSS that parses, with everything escaped', () => {
  const entries = parse(rssFeed(feed)).querySelectorAll('item');
  expect(entries.map((entry) => entry.querySelector('guid')?.text)).toEqual([
    'https://a.test/changes/#new',
    'https://a.test/changes/#same-day',
    'https://a.test/changes/#old',
  ]);
  expect(entries[0]?.querySelector('description')?.innerHTML).toBe('原来：可以 &lt;再刷&gt;。 现在：先查 &amp; 再刷。');
  expect(rssFeed(feed)).toContain('<pubDate>Tue, 03 Mar 2026 16:00:00 GMT</pubDate>');
  expect(parse(rssFeed(empty)).querySelectorAll('item')).toEqual([]);
});
