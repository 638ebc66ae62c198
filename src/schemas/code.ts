/**
 * Response codes (`content/codes.yaml`) and the terminal's own messages (`content/messages.yaml`).
 * Codes are what field 39 of ISO 8583 carries on UnionPay terminals; wordings differ by institution.
 */
import { z } from 'astro/zod';
import { aliases, id, pageAddress, text } from './shared.ts';
import { codeClasses, codeOwners, confidences, keysOf, retryAnswers } from './vocabulary.ts';

const answer = {
  owners: z
    .array(z.enum(keysOf(codeOwners)))
    .min(1)
    .describe('是谁的问题，最可能的在前'),
  retry: z.enum(keysOf(retryAnswers)).describe('能不能再刷一次：yes、check（先查再说）或 no'),
  cashier: z.array(text).min(1).describe('收银员做什么，一步一条'),
  customer: text.describe('对顾客说的一句客气话'),
  call: text.describe('该联系谁、报什么'),
  note: text.optional().describe('各机构口径不同之处'),
  confidence: z.enum(keysOf(confidences)).describe('high 或 medium；把握低的不收'),
  related: z.array(pageAddress).default([]).describe('相关文章小节的地址'),
  aliases,
};

const wording = z.strictObject({
  meaning: text.describe('这一代口径里的含义'),
  screens: z.array(text).default([]).describe('机器上常见的字，一种写法一条'),
});

export const codeSchema = z
  .strictObject({
    id: z
      .string('应答码要加引号，例如 "05"')
      .regex(/^[0-9A-Z]{2}$/, '两位数字或大写字母，加引号，例如 "05"、"A0"')
      .describe('应答码'),
    title: text.max(20).describe('一句话的含义，例如 余额不足'),
    class: z.enum(keysOf(codeClasses)).optional().describe('A 到 E；没有依据就不写'),
    old: wording.optional().describe('旧口径'),
    new: wording.optional().describe('新口径'),
    ...answer,
  })
  .refine((code) => code.old || code.new, '旧口径 old 和新口径 new 至少写一个');

export const messageSchema = z.strictObject({
  id,
  title: text.max(40).describe('屏幕上的提示，例如 未签到，请先签到'),
  screens: z.array(text).default([]).describe('其他写法'),
  meaning: text.describe('是什么意思'),
  ...answer,
});

export type Code = z.infer<typeof codeSchema>;
export type Message = z.infer<typeof messageSchema>;
