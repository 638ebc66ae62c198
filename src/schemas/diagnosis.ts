/**
 * The guided diagnosis (`content/diagnosis.yaml`): a tree of questions that ends in results.
 * Ids of questions, answers and results stand in addresses that support staff paste into chats.
 */
import { z } from 'astro/zod';
import { id, pageAddress, siteAddress, text } from './shared.ts';

const next = id.describe('下一题或结果的 id');

const answer = z.strictObject({
  id,
  label: text.max(26, '一个回答不超过 26 字').describe('商户自己的话，例如 只有这一张卡不行'),
  next,
  waiting: z.boolean().default(false).describe('选它的人有顾客在等：往下的每个结果都要先说怎么收钱'),
});

const unsure = z.strictObject({
  how: text.max(48, '一句话，不超过 48 字').describe('怎么在 20 秒内弄清，例如 换一部手机扫同一张码'),
  next: next.describe('还是分不清时去哪里'),
});

const question = z.strictObject({
  id,
  question: text.max(22, '不超过 22 字').describe('问商户的一句话，也是这一页的标题'),
  hint: text.max(40, '一短句，不超过 40 字').optional().describe('怎么看、怎么试；不放链接'),
  answers: z.array(answer).min(2, '至少两个回答').max(7, '最多七个回答'),
  unsure: unsure.describe('每一题都要有“不确定”：怎么弄清，和还是分不清时去哪里'),
});

const result = z.strictObject({
  id,
  title: text.max(22, '不超过 22 字').describe('结果，例如 店里今天的额度用完了'),
  diagnosis: text.min(15, '至少 15 字').max(52, '一句话，不超过 52 字').describe('一句话：怎么回事'),
  collect: text.max(60, '一句话，不超过 60 字').optional().describe('有顾客等时，现在怎么把钱收下来'),
  action: z
    .strictObject({ label: text.max(20, '不超过 20 字').describe('按钮上的字，动词开头'), to: siteAddress })
    .describe('接着做什么：文章小节、清单、应答码页或联系渠道'),
  related: z.array(pageAddress).max(3, '最多三个').default([]).describe('还可以看的页面'),
});

export const diagnosisSchema = z.strictObject({
  start: id.describe('第一题的 id'),
  questions: z.array(question).min(1).describe('题目；先后只影响阅读，走法由 next 决定'),
  results: z.array(result).min(1).describe('结果'),
});

export type Diagnosis = z.infer<typeof diagnosisSchema>;
export type DiagnosisQuestion = z.infer<typeof question>;
export type DiagnosisResult = z.infer<typeof result>;
