/** Changed answers (`content/changes.yaml`): what was advised before, what is advised now. */
import { z } from 'astro/zod';
import { day, id, siteAddress, text } from './shared.ts';

export const changeSchema = z.strictObject({
  id,
  date: day.describe('答案改变的日期，例如 2026-11-22'),
  to: siteAddress.describe('改在哪里：文章小节、应答码页等，例如 /codes/92/'),
  old: text.max(60, '一句话，不超过 60 字').describe('原来怎么说，一句话'),
  new: text.max(60, '一句话，不超过 60 字').describe('现在怎么说，一句话'),
  urgent: z.boolean().default(false).describe('true：照旧答案做会丢钱或出事，存在手机里的旧页面要赶快换掉'),
});

export type Change = z.infer<typeof changeSchema>;
