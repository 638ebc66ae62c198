/** Editorial rules (`content/editorial.yaml`): read by the content check only, never shown on the site. */
import { z } from 'astro/zod';
import { text } from './shared.ts';

const forbidden = z.strictObject({
  words: z.array(text).min(1).describe('不能写的词'),
  why: text.describe('为什么不写'),
  instead: text.describe('改写成什么'),
  allow: z.array(text).default([]).describe('含这个词、但可以写的短语，例如把它当骗术来提醒的原话；越少越好'),
});

const spelling = z.strictObject({
  wrong: z.array(text).min(1).describe('不用的写法'),
  right: text.describe('全站统一的写法'),
  allow: z.array(text).default([]).describe('含这个写法、但没有写错的词'),
});

export const editorialSchema = z.strictObject({
  sentenceLength: z.number().int().positive().describe('一句最多几个字，超过就提醒'),
  reviewDays: z.number().int().positive().describe('核对日期过了几天就提醒重新核对'),
  forbidden: z.array(forbidden).describe('不能写的词，按原因分组'),
  spelling: z.array(spelling).describe('一个词一种写法'),
});

export type Editorial = z.infer<typeof editorialSchema>;
