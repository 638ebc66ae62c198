/** Traps (`content/traps.yaml`): known frauds, how each starts and what to do. */
import { z } from 'astro/zod';
import { aliases, id, pageAddress, text } from './shared.ts';

export const trapSchema = z.strictObject({
  id,
  title: text.max(30).describe('骗局的名字'),
  aliases,
  warning: text.max(60, '一句话，不超过 60 字').describe('文章首屏的一句提醒'),
  start: text.describe('怎么开始'),
  signs: z.array(text).min(2).describe('怎么识别'),
  act: z.array(text).min(1).describe('遇到时怎么做'),
  happened: z.array(text).min(1).describe('已经上当了怎么做'),
  related: z.array(pageAddress).default([]).describe('相关页面'),
});
