/** Sources (`content/sources.yaml`): laws, rules and comparisons that articles cite with `source:<id>`. */
import { z } from 'astro/zod';
import { day, id, text } from './shared.ts';
import { keysOf, sourceKinds } from './vocabulary.ts';

export const sourceSchema = z.strictObject({
  id,
  title: text.describe('文件全名'),
  aliases: z
    .array(text)
    .default([])
    .describe('正文里用的简称，带书名号，例如 《条例》；全名去掉“中华人民共和国”的不用写'),
  kind: z.enum(keysOf(sourceKinds)),
  issuer: text.describe('发布机关'),
  documentNumber: text.optional().describe('文号'),
  effective: text.optional().describe('发布、施行日期'),
  usedFor: text.describe('本站用它说明什么'),
  checked: day.describe('核对日期'),
  note: text.optional().describe('没有读到原文等限制'),
});

export type Source = z.infer<typeof sourceSchema>;
