/** Everything that staff send: pages and sections with their words. */
import { retryAnswers } from '../schemas/vocabulary.ts';
import { codeTitle } from '../search/names.ts';
import { shareLines } from '../share/lines.ts';
import type { Target, TargetKind } from '../share/target.ts';
import { site } from '../site.ts';
import { plainText } from './inline.ts';
import { checklistPath, codePath, diagnosisPath, messagePath, problemPath, shortPath, strategyPath } from './links.ts';
import { once } from './once.ts';
import {
  type ArticleEntry,
  type ChecklistEntry,
  checklists,
  codes,
  contacts,
  diagnosis,
  flows,
  glossary,
  messages,
  problems,
  strategies,
  traps,
} from './queries.ts';
import { type Flow, numbered, problemSections, type SectionTarget, strategySections } from './section-targets.ts';

/** A heading of the desk with the targets below it; the first is the page itself where it has one. */
export interface TargetGroup {
  id: string;
  title: string;
  /** What the titles of all its sections begin with. */
  prefix?: string;
  targets: Target[];
}

export const targetGroups = once(async (): Promise<TargetGroup[]> => {
  const lists = await checklists();
  const charts = await flows();
  const articles = [...(await problems()), ...(await strategies())].map((entry) => {
    const { number, title } = entry.data;
    const flow = charts.find(({ id }) => id === entry.data.flow)?.data;
    const prefix = `${entry.data.shortTitle}：`;
    const targets = articleTargets(entry, lists, flow);
    return { id: number.toLowerCase(), title: `${number} ${title}`, prefix, targets };
  });
  return [
    ...articles,
    { id: 'codes', title: '应答码', targets: await codeTargets() },
    { id: 'messages', title: '屏幕提示', targets: await messageTargets() },
    { id: 'results', title: '一步步问的结果', targets: await resultTargets() },
    { id: 'contacts', title: '官方联系渠道', targets: await contactTargets() },
    { id: 'traps', title: '骗局', targets: await trapTargets() },
    { id: 'terms', title: '名词', targets: await termTargets() },
  ];
});

/** The article itself, as the button on its page sends it. */
export function articleTarget(entry: ArticleEntry): Target {
  const { number, title } = entry.data;
  if (entry.collection === 'problems') {
    const moves = numbered(entry.data.firstMoves.map(({ text }) => text));
    return target('problem', title, problemPath(entry.id), moves, { number, short: shortPath(entry) });
  }
  const lines = [`目标：${entry.data.goal}`, ...entry.data.steps.map((step) => step.title)];
  return target('strategy', title, strategyPath(entry.id), lines, { number, short: shortPath(entry) });
}

export function checklistTarget({ id, data }: ChecklistEntry, article?: ArticleEntry): Target {
  const items = data.groups.flatMap((group) => group.items);
  const groups = data.groups.map(({ title }) => title).join('、');
  const lines = [data.description, `${items.length} 项，能打勾：${groups}`];
  const short = article && `${shortPath(article)}#checklist`;
  return target('checklist', data.title, checklistPath(id), lines, { ...(short && { short }) });
}

export function codeTarget(entry: Awaited<ReturnType<typeof codes>>[number]): Target {
  const { id, data } = entry;
  const more = { number: id, short: shortPath(entry) };
  return target('code', codeTitle(id, data.title), codePath(id), answerLines(data), more);
}

function articleTargets(entry: ArticleEntry, lists: ChecklistEntry[], flow: Flow | undefined): Target[] {
  const own = articleTarget(entry);
  const sections =
    entry.collection === 'problems'
      ? problemSections(entry.data, entry.body ?? '', flow)
      : strategySections(entry.data, entry.body ?? '', flow);
  const path = own.url.slice(site.url.length);
  const list = lists.filter(({ id }) => id === entry.data.checklist);
  return [
    own,
    ...list.map((checklist) => checklistTarget(checklist, entry)),
    ...sections.map((section) => sectionTarget(entry, path, own, section)),
  ];
}

function sectionTarget(entry: ArticleEntry, path: string, own: Target, { id, title, lines }: SectionTarget): Target {
  const short = `${shortPath(entry)}#${id}`;
  const name = `${entry.data.shortTitle}：${title}`;
  const words = lines.length > 0 ? lines : own.lines;
  return target('section', name, `${path}#${id}`, words, { number: entry.data.number, short });
}

async function codeTargets(): Promise<Target[]> {
  return (await codes()).map(codeTarget);
}

async function messageTargets(): Promise<Target[]> {
  return (await messages()).map(({ id, data }) =>
    // The list of codes leads on to the answer, and its address is shorter.
    target('message', `屏幕提示“${data.title}”`, messagePath(id), answerLines(data), { short: `/codes/#${id}` }),
  );
}

async function resultTargets(): Promise<Target[]> {
  const { results } = await diagnosis();
  return results.map(({ id, title, diagnosis: what, collect, action }) =>
    target('result', title, diagnosisPath(id), [what, collect, `接着：${action.label}`]),
  );
}

async function contactTargets(): Promise<Target[]> {
  return (await contacts()).map(({ id, data }) => {
    const title = data.phone ? `${data.title} ${data.phone}` : data.title;
    return target('contact', title, `/contacts/#${id}`, [`管什么：${data.covers}`, `什么时候找：${data.when}`]);
  });
}

async function trapTargets(): Promise<Target[]> {
  return (await traps()).map(({ id, data }) =>
    target('trap', `防骗：${data.title}`, `/safety/#${id}`, [data.warning, ...data.act]),
  );
}

async function termTargets(): Promise<Target[]> {
  return (await glossary()).map(({ id, data }) =>
    target('term', `${data.title}是什么`, `/glossary/#${id}`, [data.definition, data.example]),
  );
}

function answerLines({
  retry,
  cashier,
  customer,
}: {
  retry: keyof typeof retryAnswers;
  cashier: string[];
  customer: string;
}) {
  return [`再刷一次：${retryAnswers[retry]}`, `收银员：${cashier[0]}`, `对顾客说：${customer}`];
}

function target(
  kind: TargetKind,
  title: string,
  path: string,
  lines: (string | undefined)[],
  { number = '', short = path }: { number?: string; short?: string } = {},
): Target {
  const words = shareLines(lines.map((line) => line && plainText(line)));
  return { kind, number, title, lines: words, url: site.url + path, short: site.url + short };
}
