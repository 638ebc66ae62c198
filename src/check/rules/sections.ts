/** Rules `section`, `heading-id`, `component` and `table`: what stands in an article's body, in which order; no tags in fields. */
import { anchored } from '../anchors.ts';
import { attribute, type Entry, type MarkdownNode, textOf, walk } from '../entry.ts';
import { strangeMarkup } from '../field-markup.ts';
import type { Finding, RuleName } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { select } from './references.ts';

/** Top-level components in order; a trailing `*` means any number. */
const outlines: Record<string, string[]> = {
  problems: ['Causes', 'Impact', 'Strategies', 'Cases', 'Contact', 'Questions'],
  strategies: ['Steps', 'Section*', 'Template*', 'Verify', 'Mistakes'],
};

const inside: Record<string, string> = { Cause: 'Causes', Case: 'Cases', Question: 'Questions' };
const allowed = [
  'Causes',
  'Impact',
  'Strategies',
  'Cases',
  'Contact',
  'Questions',
  'Steps',
  'Verify',
  'Mistakes',
  'Warning',
  'Advice',
  ...anchored,
];

export function checkSections(entry: Entry): Finding[] {
  if (!entry.body) return fieldFindings(entry);
  return [
    ...fieldFindings(entry),
    ...checkNodes(entry),
    ...checkDepth(entry),
    ...checkOutline(entry),
    ...misplaced(entry),
    ...checkCauses(entry),
  ];
}

function fieldFindings(entry: Entry): Finding[] {
  const message = '字段里不写 HTML 标签，不放图片；用文字说清，尖括号换成“”或《》';
  return strangeMarkup(entry).map(({ line }) => ({
    file: entry.file,
    line,
    rule: 'component',
    level: 'error',
    message,
  }));
}

function checkNodes(entry: Entry): Finding[] {
  const findings: Finding[] = [];
  walk(entry.body as MarkdownNode, (node) => {
    const problem = nodeProblem(node);
    if (problem) findings.push(finding(entry, node, ...problem));
  });
  return findings;
}

function nodeProblem(node: MarkdownNode): [rule: RuleName, message: string] | undefined {
  if (node.type === 'heading')
    return ['heading-id', '标题没有 id；改用 <Section id="…" title="…"> 或 <Part id="…" title="…">'];
  if (node.type === 'table' && emptyHeader(node)) return ['table', '表头有空格子；给每一列写上名字，读屏软件要念'];
  if (/^image/.test(node.type)) return ['component', '不放图片；用文字说清，机器屏幕写在 screens 里'];
  if (node.type === 'html') return ['component', `不写 HTML 标签；改用 Markdown 或作者指南里的部件`];
  if (node.type === 'mdxjsEsm') return ['component', '不写 import 或 export；部件可以直接用'];
  if (/^mdx(Flow|Text)Expression$/.test(node.type)) return ['component', '不用花括号；要显示花括号就换个说法'];
  return /^mdxJsx/.test(node.type) ? tagProblem(node) : undefined;
}

function emptyHeader(table: MarkdownNode): boolean {
  return (table.children?.[0]?.children ?? []).some((cell) => textOf(cell).trim() === '');
}

/** Attributes besides `id` and `title` would be lost without a word; expressions are code. */
function attributeProblem(node: MarkdownNode): string | undefined {
  const known = anchored.includes(node.name ?? '') ? ['id', 'title'] : [];
  const wrong = node.attributes?.find(({ name = '…', value }) => !known.includes(name) || typeof value !== 'string');
  if (!wrong) return undefined;
  const wanted = known.length > 0 ? `；只写 id="…" 和 title="…"，值用双引号` : '；这个部件不带属性';
  return `<${node.name}> 的 ${wrong.name ?? '{…}'} 不能这样写${wanted}`;
}

function tagProblem(node: MarkdownNode): [rule: RuleName, message: string] | undefined {
  const name = node.name ?? '';
  if (!allowed.includes(name))
    return ['component', `没有 <${name}> 这个部件${didYouMean(name, allowed) || `；可以用：${allowed.join('、')}`}`];
  const wrong = attributeProblem(node);
  if (wrong) return ['component', wrong];
  if (!anchored.includes(name)) return undefined;
  const id = attribute(node, 'id');
  if (!id) return ['heading-id', `<${name}> 缺少 id；写成 <${name} id="short-english-name" …>，发布后不改`];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return ['heading-id', `id “${id}” 只能用小写英文、数字和连字符，例如 documents-expired`];
  if (name !== 'Cause' && !attribute(node, 'title'))
    return ['heading-id', `<${name} id="${id}"> 缺少 title；写出读者看到的标题`];
  return undefined;
}

function checkOutline(entry: Entry): Finding[] {
  const outline = outlines[entry.collection];
  if (!outline) return [];
  const found = topLevel(entry).map((node) => node.name ?? '');
  const pattern = new RegExp(
    `^${outline.map((name) => (name.endsWith('*') ? `(?:${name.slice(0, -1)} )*` : `${name} `)).join('')}$`,
  );
  if (pattern.test(found.map((name) => `${name} `).join(''))) return [];
  const message = `正文的部件应依次是 ${outline.join('、')}（* 可以多个或没有）；现在是 ${found.join('、') || '空的'}`;
  return [{ file: entry.file, line: 1, rule: 'section', level: 'error', message }];
}

function topLevel(entry: Entry): MarkdownNode[] {
  return (entry.body?.children ?? []).filter((node) => node.type === 'mdxJsxFlowElement');
}

/** Far more than a list in a list in a component; hundreds end the compiler of the build without a word. */
const deepest = 20;

function checkDepth(entry: Entry): Finding[] {
  const node = deeperThan(entry.body as MarkdownNode, deepest);
  if (!node) return [];
  return [finding(entry, node, 'mdx', `这里一层套一层，超过 ${deepest} 层；引用和列表最多套两层，拆开写`)];
}

/** The first node that lies this many levels down. */
function deeperThan(node: MarkdownNode, levels: number): MarkdownNode | undefined {
  if (levels === 0) return node;
  for (const child of node.children ?? []) {
    const found = deeperThan(child, levels - 1);
    if (found) return found;
  }
  return undefined;
}

/** Components that read the fields of one kind of article, and where their place is. */
const homes = new Map(
  Object.entries(outlines).flatMap(([collection, names]) =>
    names.filter((name) => !name.endsWith('*')).map((name) => [name, collection] as const),
  ),
);

/** Cause, Case and Question stand directly inside their group; what the outline names stands nowhere else. */
function misplaced(entry: Entry): Finding[] {
  const findings: Finding[] = [];
  walk(entry.body as MarkdownNode, (parent) => {
    for (const node of parent.children ?? []) {
      const problem = node.name ? placeProblem(node.name, parent, entry) : undefined;
      if (problem) findings.push(finding(entry, node, 'section', problem));
    }
  });
  return findings;
}

function placeProblem(name: string, parent: MarkdownNode, entry: Entry): string | undefined {
  const group = inside[name];
  if (group && parent.name !== group) return `<${name}> 应该放在 <${group}> 里面`;
  const home = homes.get(name);
  if (!home || (home === entry.collection && parent === entry.body)) return undefined;
  return `<${name}> 只能放在 ${home} 文章正文的最外层；从这里删掉`;
}

/** Each cause of the data has exactly one body section, in the same order. */
function checkCauses(entry: Entry): Finding[] {
  if (entry.collection !== 'problems') return [];
  const declared = select(entry.data, ['causes', '*', 'id']);
  // One without an id is already a finding of the rule heading-id.
  const sections = causeSections(entry).filter((node) => attribute(node, 'id'));
  const ids = sections.map((node) => attribute(node, 'id') ?? '');
  const missing = declared.filter(({ value }) => !ids.includes(String(value)));
  const unknown = sections.filter((node) => !declared.some(({ value }) => value === attribute(node, 'id')));
  const known = declared.map(({ value }) => String(value));
  return [
    ...missing.map(({ path, value }) =>
      at(
        entry,
        entry.lineOf(path),
        `原因 “${String(value)}” 在正文里没有小节；在 <Causes> 里加 <Cause id="${String(value)}">…</Cause>`,
      ),
    ),
    ...unknown.map((node) =>
      finding(
        entry,
        node,
        'section',
        `<Cause id="${attribute(node, 'id')}"> 不在 causes 里${didYouMean(attribute(node, 'id') ?? '', known) || '；先在 causes 里加上它'}`,
      ),
    ),
    ...(missing.length + unknown.length === 0 && ids.join() !== known.join()
      ? [at(entry, 1, `<Cause> 的先后要和 causes 一致：${known.join('、')}`)]
      : []),
  ];
}

function causeSections(entry: Entry): MarkdownNode[] {
  const sections: MarkdownNode[] = [];
  walk(entry.body as MarkdownNode, (node) => {
    if (node.name === 'Cause') sections.push(node);
  });
  return sections;
}

function at(entry: Entry, line: number, message: string): Finding {
  return { file: entry.file, line, rule: 'section', level: 'error', message };
}

function finding(entry: Entry, node: MarkdownNode, rule: RuleName, message: string): Finding {
  return { file: entry.file, line: node.position?.start.line ?? 1, rule, level: 'error', message };
}
