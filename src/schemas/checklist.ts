/**
 * Checklists (`content/checklists/<slug>.yaml`). A reader's phone remembers ticks by item id:
 * texts and order may change freely, ids never.
 */
import { z } from 'astro/zod';
import { id, siteAddress, text } from './shared.ts';

const item = z.strictObject({
  id,
  text: text.max(60, '一项一行，不超过 60 字').describe('要做或要看的一件事'),
  detail: text.optional().describe('补充说明，可以没有'),
  unsolved: siteAddress.optional().describe('这一步没解决时看哪里'),
});

const group = z.strictObject({
  id,
  title: text.max(20).describe('这一组的名字'),
  items: z.array(item).min(1),
});

export const checklistSchema = z.strictObject({
  title: text.max(30).describe('清单名，例如 续不了费自查清单'),
  description: text.describe('什么时候用、大约几分钟'),
  groups: z.array(group).min(1),
});

export type Checklist = z.infer<typeof checklistSchema>;
