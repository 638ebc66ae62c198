import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { today, withCopy } from '../../../src/check/content-check.test-support.ts';
import { formatFindings } from '../../../src/check/finding.ts';
import { checkContent } from '../../../src/check/index.ts';
import { addArticles, articleFaults, filledIn } from './new-articles.ts';
import { withSite } from './trial.test-support.ts';

it('adds articles that pass the content check', () => {
  withCopy((root) => {
    const [strategy, problem] = addArticles(root, today);
    expect(strategy).toMatchObject({ collection: 'strategies', number: 'S02', title: '开门先对表，小票日期不出错' });
    expect(problem).toMatchObject({ collection: 'problems', number: 'P02', slug: 'clock-wrong' });
    expect(readFileSync(`${root}/content/problems/clock-wrong.mdx`, 'utf8')).toContain(
      'strategies: [morning-clock-check]',
    );
    expect(formatFindings(checkContent(root, today))).toBe('');
  });
});

it('writes a hint’s words in their order and refuses marks and ids that nothing answers', () => {
  const words = { ids: { 'case-todo-1': 'case-late' }, texts: { 步骤: ['先看', '再试'] } };
  expect(filledIn('【待写：步骤】，【待写：步骤】 <Case id="case-todo-1">', words)).toBe(
    '先看，再试 <Case id="case-late">',
  );
  expect(() => filledIn('【待写：标题】', words)).toThrow('“标题”');
  expect(() => filledIn('【待写：步骤】'.repeat(3), words)).toThrow('“步骤”');
  expect(() => filledIn('id: todo-cause-9', words)).toThrow('“todo-cause-9”');
});

it('names every export that does not know of an article', () => {
  const article = { collection: 'problems', slug: 'late', number: 'P07', title: '晚了怎么办' } as const;
  withSite({ 'problems/index.html': '<a href="/problems/late/">', 'p07/index.html': 'nothing' }, (dist) => {
    const faults = articleFaults(dist, article);
    expect(faults.map((fault) => fault.replace(/ (lacks|leads) .*/s, ''))).toEqual([
      'search-names.json',
      'matrix/index.html',
      'sitemap-0.xml',
      'kb.json',
      'llms.txt',
      'problems/late.md',
      'links.json',
      'checklists/index.html',
      'checklists/late/index.html',
      '/p07/',
    ]);
  });
});
