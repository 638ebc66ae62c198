/** Single pages and section introductions (`content/pages/<slug>.mdx`). */
import { z } from 'astro/zod';
import { aliases, day, text } from './shared.ts';

export const pageSchema = z.strictObject({
  title: text.max(30).describe('页面标题'),
  description: text.min(30, '约 50 字，至少 30 字').max(80, '约 50 字，最多 80 字').describe('搜索结果里的摘要'),
  aliases,
  published: day.describe('首次发布日期'),
  updated: day.describe('内容最近一次改变的日期'),
});
