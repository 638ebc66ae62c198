/** Strategy articles (`content/strategies/<slug>.mdx`): what to set up so that problems stay small. */
import { z } from 'astro/zod';
import { articleFields, id, pageAddress, role, text } from './shared.ts';
import { keysOf, rhythms } from './vocabulary.ts';

const step = z.strictObject({
  id,
  title: text.max(30, '不超过 30 字').describe('做什么，动词开头'),
  detail: text.describe('怎么做、做到什么程度'),
  role,
  rhythm: z.enum(keysOf(rhythms)).describe('多久做一次'),
});

export const strategySchema = z.strictObject({
  number: z
    .string()
    .regex(/^S\d{2,4}$/, '写成 S01 这样')
    .describe('文章编号，永久不变'),
  ...articleFields,
  when: text.describe('什么时候需要它'),
  goal: text.max(60, '一句话，不超过 60 字').describe('目标，一句话'),
  warnings: z.array(id).default([]).describe('首屏要提醒的骗局，traps.yaml 里的 id'),
  steps: z.array(step).min(3, '至少三步').describe('步骤；正文用 <Steps /> 放置'),
  flow: id.optional().describe('在步骤后面画出的流程图，flows.yaml 里的 id，可以没有'),
  checklist: id.describe('清单文件名，通常和本文同名'),
  signs: z.array(text).min(2).describe('怎样算见效，能看见、能数的迹象'),
  mistakes: z
    .array(z.strictObject({ wrong: text.describe('常见做法'), instead: text.describe('应该怎么做') }))
    .min(2)
    .describe('常见错误'),
  related: z.array(pageAddress).min(1).describe('相关页面的地址'),
});

export type Strategy = z.infer<typeof strategySchema>;
