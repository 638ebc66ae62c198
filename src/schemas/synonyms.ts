/** Words of the search (`content/synonyms.yaml`): what merchants say and what the articles write. */
import { z } from 'astro/zod';
import { text } from './shared.ts';

const word = text.min(2, '至少两个字；一个字的另一种写法放在 characters').max(12, '不超过 12 字；整句话不写在这里');

const group = z.strictObject({
  about: text.max(20).describe('这一组说的是什么，给编辑看'),
  words: z.array(word).min(2, '一组至少两个词').describe('同一个意思的词，第一个是本站的写法'),
});

export const synonymsSchema = z.strictObject({
  characters: z
    .array(text.length(2, '正好两个字：前一个是别人打的，后一个是本站写的'))
    .describe('一个字的另一种写法，例如 帐账；繁体自动转，不用写'),
  groups: z.array(group).min(1).describe('同义词，一组一个意思'),
  fillers: z.array(word).describe('问话里不说明问题的字，例如 怎么办'),
});
