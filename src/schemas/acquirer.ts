/** Acquirers by the first three digits of the merchant number (`content/acquirers.yaml`), as of about 2020. */
import { z } from 'astro/zod';
import { text } from './shared.ts';

export const acquirerSchema = z.strictObject({
  id: z
    .string('三位数字加引号，例如 "898"')
    .regex(/^\d{3}$/, '三位数字，加引号，例如 "898"')
    .describe('商户编号的前三位'),
  title: text.describe('当时的简称'),
  kind: z.enum(['acquirer', 'bank']).describe('acquirer（支付机构）或 bank（银行）'),
});
