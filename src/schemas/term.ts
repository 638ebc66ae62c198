/** Glossary terms (`content/glossary.yaml`): one definition each, the same wherever it is shown. */
import { z } from 'astro/zod';
import { aliases, id, pageAddress, text } from './shared.ts';

export const termSchema = z.strictObject({
  id,
  title: text.max(24).describe('词，例如 收单机构'),
  aliases,
  definition: text.describe('一两句话说清，不用别的行话'),
  example: text.describe('店里的例子，一句话'),
  related: z.array(pageAddress).min(1, '至少给一个相关页面').describe('相关页面'),
});
