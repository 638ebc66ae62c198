/** Contacts (`content/contacts.yaml`): the only place where a phone number may be typed. */
import { z } from 'astro/zod';
import { id, text } from './shared.ts';
import { confidences, contactKinds, keysOf } from './vocabulary.ts';

export const contactSchema = z.strictObject({
  id,
  title: text.describe('是谁'),
  kind: z.enum(keysOf(contactKinds)),
  phone: z
    .string('号码加引号')
    .regex(/^\d{3,6}$/, '只收短号，加引号，例如 "95516"')
    .optional()
    .describe('电话'),
  address: text.optional().describe('网上渠道的名称或网址（不做成链接的也写这里）'),
  covers: text.describe('管什么'),
  excludes: text.optional().describe('不管什么'),
  when: text.describe('什么时候找'),
  prepare: z.array(text).default([]).describe('要备好什么'),
  confidence: z.enum(keysOf(confidences)),
});
