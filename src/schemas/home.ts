/** Words of the home page (`content/home.yaml`). */
import { z } from 'astro/zod';
import { id, siteAddress, text } from './shared.ts';

const door = z.strictObject({
  id,
  title: text.max(14).describe('门上的字，例如 现在有顾客等'),
  text: text.max(40).describe('一句话：进去得到什么'),
  to: siteAddress,
});

export const homeSchema = z.strictObject({
  title: text.describe('浏览器标题'),
  description: text.min(30).max(80),
  question: text.max(16).describe('首屏的问题'),
  doors: z.array(door).length(2, '正好两扇门'),
  problems: z.array(id).min(1).describe('首页列出的问题，按先后'),
  emergency: z
    .array(z.strictObject({ text: text.max(40).describe('一种应急收款办法'), to: siteAddress }))
    .min(2)
    .describe('现在就要收款'),
  institution: text.describe('联系页上怎么找到持牌机构的说明'),
  reminder: text.describe('防骗提醒，一句话'),
});
