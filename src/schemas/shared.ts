/**
 * Building blocks of every collection schema. Each field carries a description in the author's
 * language: the content check prints it when the field is missing or wrong.
 */
import { z } from 'astro/zod';
import { keysOf, messageFields, owners, roles } from './vocabulary.ts';

/** Permanent id: lower-case ASCII words joined by hyphens, e.g. `documents-expired`. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '只用小写英文字母、数字和连字符，以字母开头，例如 documents-expired')
  .describe('永久 id，发布后不改、不重用');

/** Calendar day as `YYYY-MM-DD`; YAML parsers that make a Date of it are undone. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('日期写成 2026-11-22 这样'),
);

/** One or more sentences; may hold inline Markdown (links, bold). */
export const text = z.string().trim().min(1, '不能为空');

export const aliases = z
  .array(text)
  .describe('商户会用来搜索的其他叫法，例如 续费失败、缴费不成功；不写整句口号')
  .default([]);

/** Fields that every article shares. */
export const articleFields = {
  title: text.max(30, '标题不超过 30 字').describe('商户会说的话，例如 POS 机续不了费怎么办'),
  shortTitle: text.max(14, '短标题不超过 14 字').describe('卡片、目录和面包屑里用的短标题，例如 续不了费'),
  description: text
    .min(30, '约 50 字，至少 30 字')
    .max(80, '约 50 字，最多 80 字')
    .describe('搜索结果里的摘要，约 50 字，说清能解决什么'),
  aliases,
  published: day.describe('首次发布日期，例如 2026-11-22'),
  updated: day.describe('内容最近一次改变的日期，例如 2026-11-22'),
  reviewed: day.describe('最近一次人工核对的日期，例如 2026-11-22'),
};

/** Address of a page on this site, with or without an anchor. */
export const siteAddress = z
  .string()
  .regex(/^(#|\/)[\w\-/#]*$/, '写本站地址，例如 /strategies/backup-payment/ 或 #documents-expired');

/** Another page: these become a list of titles, and a part of the same page has none there. */
export const pageAddress = z
  .string()
  .regex(/^\/[\w\-/]*(#[\w-]+)?$/, '写另一页的地址，例如 /strategies/backup-payment/');

export const ownerList = z
  .array(z.enum(keysOf(owners)))
  .min(1)
  .describe('谁能解决，按先后写，例如 [merchant, provider]');
export const role = z.enum(keysOf(roles)).describe('谁来做');
export const messageFieldList = z
  .array(z.enum(keysOf(messageFields)))
  .min(3, '至少列出三项要填的内容')
  .describe('要商户填的项目，按说话顺序');
