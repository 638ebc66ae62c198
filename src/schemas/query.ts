/** Queries (`content/queries.yaml`): what merchants type and the page that should answer; the search is measured with them. */
import { z } from 'astro/zod';
import { text } from './shared.ts';
import { keysOf, queryTypes } from './vocabulary.ts';

const page = z
  .string()
  .regex(/^[a-z][\w-]*(\/[\w-]+)?$/, '写成 problems/renewal-failed 这样，没有开头和结尾的斜线')
  .describe('页面，例如 problems/renewal-failed、codes/51、contacts');

export const querySchema = z.strictObject({
  id: text.regex(/^q\d{3,}$/, '写成 q001 这样').describe('编号，不重复'),
  type: z.enum(keysOf(queryTypes)).describe('哪一类问法'),
  query: text.describe('照商户打的字，一字不改'),
  best: page,
  also: z.array(page).default([]).describe('排在前面也算对的其他页面'),
});
