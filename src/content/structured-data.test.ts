import { expect, it } from 'vitest';
import { baiduTimes, scriptJson } from './structured-data.ts';

it('keeps a closing tag in content from ending the block', () => {
  const data = { title: '</script><script>alert(1)</script><!--' };
  expect(scriptJson(data)).not.toContain('<');
  expect(JSON.parse(scriptJson(data))).toEqual(data);
});

it('tells Baidu the days of the content, to the second', () => {
  const page = { url: 'https://x.test/a/', title: '标题', description: '摘要', picture: '/share/a.png' };
  const { pubDate, upDate } = baiduTimes(page, { published: '2026-01-02', updated: '2026-03-04' });
  expect([pubDate, upDate]).toEqual(['2026-01-02T00:00:00', '2026-03-04T00:00:00']);
});
