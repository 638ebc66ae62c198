/** Problem articles (`content/problems/<slug>.mdx`): what a merchant meets, why, and the way out. */
import { z } from 'astro/zod';
import { articleFields, id, messageFieldList, ownerList, pageAddress, role, siteAddress, text } from './shared.ts';
import { causeCategories, keysOf, terminalForms } from './vocabulary.ts';

const stopLoss = z
  .strictObject({
    canCollect: text.describe('现在还能收款吗：先给能马上用的办法'),
    payAgain: text.describe('要不要让顾客再付：什么时候可以、什么时候先查'),
    moneySafe: text.describe('钱会不会丢：已经刷的、结算中的钱怎样'),
    never: text.describe('绝对不要做的事'),
  })
  .describe('止损卡，四行，各一两句');

const firstMove = z.strictObject({
  text: text.max(60, '一步一行，不超过 60 字').describe('一步，动词开头，最安全的在前'),
  to: siteAddress.describe('说明这一步的小节或页面'),
});

const screen = z.strictObject({
  id,
  form: z.enum(keysOf(terminalForms)).describe('机型：traditional、smart 或 signature'),
  lines: z.array(text).min(1).max(6).describe('屏幕上的字，一行一条，照机器的原话'),
  codes: z.array(z.string()).default([]).describe('相关应答码，加引号，例如 ["97"]'),
  meaning: text.describe('这屏是什么意思、下一步看哪里'),
  causes: z.array(id).default([]).describe('指向本文的原因 id'),
});

export const cause = z.strictObject({
  id,
  title: text.max(24, '原因标题不超过 24 字').describe('原因的名字，例如 证件过期没有更新'),
  category: z.enum(keysOf(causeCategories)).describe('鱼骨图上的分类'),
  tell: text.describe('一分钟内怎么判断是不是它'),
  owners: ownerList,
  duration: text.max(60).describe('通常要多久；没有依据就写以机构说明为准'),
  strategies: z.array(id).min(1, '至少写一个策略').describe('能解决它的策略，例如 [merchant-records]'),
  codes: z.array(z.string()).default([]).describe('会指向它的应答码，加引号'),
});

const roleStrategies = z.strictObject({
  role,
  items: z
    .array(z.strictObject({ strategy: id.describe('策略 slug'), why: text.describe('在这个问题里它解决什么，一句话') }))
    .min(1),
});

const contact = z.strictObject({
  intro: text.describe('先联系谁、为什么'),
  channels: z.array(id).min(1).describe('contacts.yaml 里的 id，按先后'),
  prepare: z.array(text).min(3).describe('打电话前要备好的东西'),
  opening: text.describe('给客服的第一句话：说清现象和影响'),
  fields: messageFieldList,
  request: text.describe('最后一句话：要对方做什么、什么时候回复'),
});

const reply = z
  .strictObject({
    greeting: text.max(40, '一句话，不超过 40 字').describe('“您好”后面的一句：现在最该守住什么'),
    ask: messageFieldList.max(6, '最多六项').describe('还不行时请商户回的项目'),
  })
  .describe('客服的现成回复；中间的三步取自 firstMoves，不用再写');

export const problemSchema = z.strictObject({
  number: z
    .string()
    .regex(/^P\d{2,4}$/, '写成 P01 这样')
    .describe('文章编号，永久不变'),
  ...articleFields,
  symptom: text.max(40, '不超过 40 字').describe('首页上商户自己的一句话'),
  answer: text.describe('一段话的答案：最可能是什么、先做什么'),
  warnings: z.array(id).default([]).describe('首屏要提醒的骗局，traps.yaml 里的 id'),
  stopLoss,
  firstMoves: z.array(firstMove).min(3, '三到五步').max(5, '三到五步').describe('先做这几步'),
  screens: z.array(screen).min(2, '至少两个屏幕').describe('屏幕上会看到什么'),
  checklist: id.describe('清单文件名，例如 renewal-failed'),
  flow: id.optional().describe('在原因前面画出的流程图，flows.yaml 里的 id，可以没有'),
  causes: z.array(cause).min(3, '至少三个原因').describe('原因；每个原因在正文里有且只有一个 <Cause id="…"> 小节'),
  strategies: z.array(roleStrategies).min(1).describe('解决策略，按角色'),
  contact,
  reply,
  related: z.array(pageAddress).min(1).describe('相关页面的地址'),
});

export type Problem = z.infer<typeof problemSchema>;
export type Cause = z.infer<typeof cause>;
