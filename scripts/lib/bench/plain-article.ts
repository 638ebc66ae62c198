/**
 * The texts of one of our problem articles as the plain MDX that any other tool builds: fields become headings,
 * lists and tables, parts of the body become headings, and short link forms become addresses.
 */
import { parse } from 'yaml';

interface Data {
  title: string;
  description: string;
  symptom: string;
  answer: string;
  stopLoss: Record<string, string>;
  firstMoves: { text: string; to: string }[];
  screens: { lines: string[]; meaning: string }[];
  causes: { id: string; title: string; tell: string; duration: string }[];
  strategies: { items: { strategy: string; why: string }[] }[];
  contact: { intro: string; prepare: string[]; opening: string; request: string };
  related: string[];
}

export interface PlainArticle {
  title: string;
  description: string;
  body: string;
}

/** @param source MDX file of a problem article. @param checklist YAML file of its checklist. */
export function plainArticle(source: string, checklist: string): PlainArticle {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const data = parse(fields) as Data;
  const parts = [...opening(data), ...checks(checklist), withoutComponents(body, data), ...links(data.related)];
  return { title: data.title, description: data.description, body: addresses(parts.join('\n\n')) };
}

function opening({ symptom, answer, stopLoss, firstMoves, screens }: Data): string[] {
  return [
    symptom,
    answer,
    '## 止损',
    ...Object.values(stopLoss),
    '## 先做这几步',
    firstMoves.map(({ text, to }) => `1. [${text}](${to})`).join('\n'),
    '## 屏幕上会看到什么',
    ...screens.flatMap(({ lines, meaning }) => [`\`\`\`\n${lines.join('\n')}\n\`\`\``, meaning]),
  ];
}

interface Checklist {
  title: string;
  groups: { title: string; items: { text: string; detail?: string }[] }[];
}

function checks(source: string): string[] {
  const { title, groups } = parse(source) as Checklist;
  const lines = (items: Checklist['groups'][number]['items']) =>
    items.map(({ text, detail = '' }) => `- ${text} ${detail}`).join('\n');
  return [`## ${title}`, ...groups.flatMap((group) => [`### ${group.title}`, lines(group.items)])];
}

function withoutComponents(body: string, data: Data): string {
  return body
    .replace('<Causes>', () => ['## 可能的原因', causeTable(data)].join('\n\n'))
    .replace(/<Cause id="([^"]*)">/g, (_, id: string) => causeHead(data, id))
    .replace('<Impact>', '## 影响与止损')
    .replace('<Strategies />', () => ['## 解决策略', strategyList(data)].join('\n\n'))
    .replace('<Cases>', '## 情景案例')
    .replace('<Contact />', () => contact(data).join('\n\n'))
    .replace('<Questions>', '## 常见问题')
    .replace(/<\w+ id="[^"]*" title="([^"]*)"(?: \/)?>/g, '### $1')
    .replace(/<\/?[A-Z]\w*[^>]*>/g, '');
}

function causeTable({ causes }: Data): string {
  const rows = causes.map(({ title, tell }) => `| ${title} | ${tell} |`);
  return ['| 原因 | 怎么判断 |', '| --- | --- |', ...rows].join('\n');
}

function causeHead({ causes }: Data, id: string): string {
  const { title, duration } = causes.find((cause) => cause.id === id) ?? { title: id, duration: '' };
  return `### ${title}\n\n多久：${duration}`;
}

function strategyList({ strategies }: Data): string {
  const items = strategies.flatMap((group) => group.items);
  return items.map(({ strategy, why }) => `- [${strategy}](/strategies/${strategy}/) ${why}`).join('\n');
}

function contact({ contact: { intro, prepare, opening: first, request } }: Data): string[] {
  return ['## 联系谁、准备什么', intro, prepare.map((item) => `- ${item}`).join('\n'), first, request];
}

function links(related: string[]): string[] {
  return ['## 接着看', related.map((address) => `- [${address}](${address})`).join('\n')];
}

/** `[68](code:68)` is our own form; elsewhere it is an ordinary address. */
function addresses(text: string): string {
  return text.replace(/\]\((\w+):([\w-]+)\)/g, ']($1#$2)').replace(/\]\((\w+)#/g, '](/$1/#');
}
