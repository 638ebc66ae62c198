/**
 * The published form of the knowledge base (`/kb.json`). Fields are those that authors write, with two
 * differences: texts are plain, and every address is absolute. `/kb.schema.json` is made from this file.
 */
import { z } from 'astro/zod';
import { checklistSchema } from './checklist.ts';
import { codeSchema, messageSchema } from './code.ts';
import { contactSchema } from './contact.ts';
import { diagnosisSchema } from './diagnosis.ts';
import { flowSchema } from './flow.ts';
import { problemSchema } from './problem.ts';
import { sourceSchema } from './source.ts';
import { strategySchema } from './strategy.ts';
import { termSchema } from './term.ts';
import { trapSchema } from './trap.ts';

/** Raised when a field changes its meaning or goes; new fields leave it alone. */
export const kbVersion = 1;

const id = z.string();
const url = z.url().describe('完整地址');
const ids = z.array(id);
/** What authors write as the address of a page is published in full. */
const full = { related: z.array(url) };
const place = z.strictObject({ id, title: z.string(), url });

const article = {
  id,
  url,
  shortUrl: url.describe('短地址，会转到 url'),
  markdownUrl: url.describe('全文的 Markdown'),
  sections: z.array(place).describe('正文里有自己地址的小节、情景和问答'),
  sources: ids.describe('引用的来源'),
  ...full,
};

const problem = z.strictObject({
  ...place.shape,
  ...problemSchema.shape,
  ...article,
  firstMoves: z.array(z.strictObject({ text: z.string(), to: url })),
  screens: z.array(z.strictObject({ ...problemSchema.shape.screens.element.shape, url })),
  causes: z.array(z.strictObject({ ...problemSchema.shape.causes.element.shape, url })),
});

const strategy = z.strictObject({
  ...place.shape,
  ...strategySchema.shape,
  ...article,
  steps: z.array(z.strictObject({ ...strategySchema.shape.steps.element.shape, url })),
  answers: z.array(z.strictObject({ problem: id, cause: id })).describe('它能解决哪些问题的哪些原因'),
});

const group = checklistSchema.shape.groups.element;
const item = z.strictObject({ ...group.shape.items.element.shape, url, unsolved: url.optional() });
const checklist = z.strictObject({
  ...place.shape,
  ...checklistSchema.shape,
  id,
  url,
  groups: z.array(z.strictObject({ ...group.shape, url, items: z.array(item) })),
});

const code = z.strictObject({
  ...place.shape,
  ...codeSchema.shape,
  ...full,
  url,
  shortUrl: url,
  code: z.string().describe('应答码，和 id 相同'),
  meanings: z.array(z.string()).min(1).describe('含义，旧口径在前'),
  owner: codeSchema.shape.owners.element.describe('最可能是谁的问题'),
});

const message = z.strictObject({ ...messageSchema.shape, ...full, url, owner: messageSchema.shape.owners.element });
const flowStep = z.strictObject({ ...flowSchema.shape.steps.element.shape, to: url.optional() });
const result = diagnosisSchema.shape.results.element;

export const kbSchema = z.strictObject({
  $schema: url,
  version: z.literal(kbVersion).describe('格式的版本；字段改了含义或去掉时加一'),
  updated: z.iso.date().describe('内容最近一次改变的日期'),
  name: z.string(),
  url,
  problems: z.array(problem),
  strategies: z.array(strategy),
  checklists: z.array(checklist),
  codes: z.array(code),
  messages: z.array(message),
  glossary: z.array(z.strictObject({ ...termSchema.shape, ...full, url })),
  contacts: z.array(z.strictObject({ ...contactSchema.shape, url })),
  sources: z.array(z.strictObject({ ...sourceSchema.shape, url })),
  traps: z.array(z.strictObject({ ...trapSchema.shape, ...full, url })),
  flows: z.array(z.strictObject({ ...flowSchema.shape, steps: z.array(flowStep) })),
  diagnosis: z.strictObject({
    start: id,
    questions: z.array(z.strictObject({ ...diagnosisSchema.shape.questions.element.shape, title: z.string(), url })),
    results: z.array(
      z.strictObject({ ...result.shape, ...full, url, action: z.strictObject({ label: z.string(), to: url }) }),
    ),
  }),
  links: z.array(z.strictObject({ ...place.shape, description: z.string() })).describe('栏目和工具页'),
  vocabulary: z.record(z.string(), z.record(z.string(), z.string())).describe('固定选项的中文'),
});

export type KnowledgeBase = z.infer<typeof kbSchema>;
