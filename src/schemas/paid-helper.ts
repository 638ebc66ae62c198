/** The helper for “paid, but the machine says failed” (`content/paid-helper.yaml`): timed steps with answers that lead on. */
import { z } from 'astro/zod';
import { id, messageFieldList, text } from './shared.ts';
import { keysOf, paymentKinds } from './vocabulary.ts';

const answer = z.strictObject({
  text: text.max(14, '按钮上的字，不超过 14 字').describe('收银员看到的结果，例如 后台是成功'),
  next: id.describe('接下来是哪一步，本文件 steps 里的 id'),
});

const step = z
  .strictObject({
    id,
    when: text.max(6).describe('什么时候：现在、再查、放行、登记'),
    title: text.max(20).describe('这一步做什么'),
    both: text.optional().describe('刷卡和扫码都这样做'),
    card: text.optional().describe('刷卡、插卡、挥卡时'),
    scan: text.optional().describe('扫码时'),
    say: text.max(40).describe('大字给顾客看的一句话'),
    answers: z.array(answer).default([]).describe('结果和下一步；没有就是最后一步'),
  })
  .refine(({ both, card, scan }) => both || (card && scan), '写 both，或者 card 和 scan 都写');

export const paidHelperSchema = z.strictObject({
  kinds: z.strictObject({
    card: text.max(14).describe('刷卡一类的叫法'),
    scan: text.max(14).describe('扫码一类的叫法'),
  }),
  steps: z.array(step).min(3, '至少三步').describe('从上到下的步骤'),
  write: messageFieldList,
  rules: z
    .array(
      z.strictObject({
        kind: z.enum(keysOf(paymentKinds)).describe('card 或 scan'),
        text: text.describe('什么时候查、什么时候能再收；时间要有出处'),
      }),
    )
    .min(1)
    .describe('时间上的规矩，写明是哪一种付款'),
});
