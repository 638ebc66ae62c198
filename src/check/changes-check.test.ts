import { expect, it } from 'vitest';
import { type Change, findingsAfter, replace } from './content-check.test-support.ts';

it.each<[name: string, change: Change, expected: string]>([
  [
    'an article that does not say so in its own date',
    replace('2026-11-22', '2026-11-23'),
    'content/changes.yaml:2 错误 [change] content/problems/sample-problem.mdx 的 updated 还是 2026-11-22；答案 2026-11-23 改了，那里也写 2026-11-23',
  ],
  [
    'a section that does not exist',
    replace('#first-cause', '#furst-cause'),
    'content/changes.yaml:3 错误 [link] 链接 “/problems/sample-problem/#furst-cause”：那一页没有 #furst-cause；是不是 “first-cause”？',
  ],
  [
    'a change without what is said now',
    replace('  new: 现在的做法。\n', ''),
    'content/changes.yaml:1 错误 [schema] 字段 new：缺少。应该写：现在怎么说，一句话',
  ],
  ['nothing in a list without changes', () => '[]\n', ''],
])('of changed answers finds %s', (_, change, expected) => {
  expect(findingsAfter('changes.yaml', change)).toBe(expected);
});
