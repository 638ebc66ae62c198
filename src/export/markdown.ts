/** Turns a built article into Markdown that reads well alone. Knows the HTML of our own components and no other. */
import type { HTMLElement, Node } from 'node-html-parser';
import { inlineOf, lineOf } from './markdown-inline.ts';
import { isBlock, isSkipped } from './markdown-nodes.ts';

/**
 * Markdown of the `<article>` in a built page, with the address of the page below the first heading.
 * @param url absolute address of the page: every link becomes absolute.
 * @throws when the page holds no article.
 */
export function articleMarkdown(page: HTMLElement, url: string): string {
  const article = page.querySelector('article');
  if (!article) throw new Error(`no article in ${url}`);
  const [title, ...rest] = blocksOf(article, url);
  return `${[title, `原文：<${url}>`, ...rest].join('\n\n')}\n`;
}

/** The blocks inside a node; what stands between blocks becomes a paragraph. */
function blocksOf(node: Node, url: string): string[] {
  const blocks: string[] = [];
  let run: Node[] = [];
  const close = () => {
    const text = lineOf(run, url);
    if (text) blocks.push(text);
    run = [];
  };
  for (const child of node.childNodes.filter((each) => !isSkipped(each))) {
    if (!isBlock(child)) run.push(child);
    else {
      close();
      blocks.push(...blockOf(child as HTMLElement, url));
    }
  }
  close();
  return blocks;
}

type Writer = (element: HTMLElement, url: string) => string[];

const writers: Record<string, Writer> = {
  p: paragraph,
  legend: (element, url) => paragraph(element, url).map((text) => `**${text}**`),
  summary: paragraph,
  figcaption: paragraph,
  label: (element, url) => paragraph(element, url).map((text) => `[ ] ${text}`),
  ul: (element, url) => list(element, url, () => '- '),
  ol: (element, url) => list(element, url, (index) => `${index + 1}. `),
  dl: definitions,
  table,
  pre: (element) => fenced(element.textContent),
};

function blockOf(element: HTMLElement, url: string): string[] {
  const tag = element.tagName.toLowerCase();
  if (element.classList.contains('terminal')) return terminal(element);
  if (element.getAttribute('role') === 'note') return [quoted(blocksOf(element, url).join('\n\n'))];
  if (/^h[1-6]$/.test(tag)) return paragraph(element, url).map((text) => `${'#'.repeat(Number(tag[1]))} ${text}`);
  return (writers[tag] ?? blocksOf)(element, url);
}

const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/ $/gm, '');

function paragraph(element: HTMLElement, url: string): string[] {
  const text = lineOf(element.childNodes, url);
  return text ? [text] : [];
}

/** What follows the first block of an item is indented below it. */
function list(element: HTMLElement, url: string, marker: (index: number) => string): string[] {
  const items = element.children
    .filter((child) => !isSkipped(child))
    .map((child) => blocksOf(child, url))
    .filter((blocks) => blocks.length > 0);
  // Steps with a heading each are sections; the heading brings its number.
  if (items.some(([first]) => first?.startsWith('#'))) return items.flat();
  const lines = items.map((blocks, index) => marker(index) + indented(blocks.join('\n\n'), marker(index).length));
  return lines.length > 0 ? [lines.join('\n')] : [];
}

const indented = (text: string, width: number) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

function definitions(element: HTMLElement, url: string): string[] {
  const lines = element.querySelectorAll('dt, dd').map((part) => {
    const text = lineOf(part.childNodes, url);
    return part.tagName === 'DT' ? `- **${text}**` : `  ${text}`;
  });
  return [lines.join('\n')];
}

function table(element: HTMLElement, url: string): string[] {
  const rows = element
    .querySelectorAll('tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => inlineOf(cell.childNodes, url).replaceAll('|', '\\|')));
  const [head = [], ...body] = rows;
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')];
}

/** A drawn screen: the kind of machine, then its lines as they stand. */
function terminal(element: HTMLElement): string[] {
  const lines = element.querySelectorAll('.terminal-screen p').map(({ text }) => text.trim());
  return [`${element.querySelector('figcaption')?.text.trim()} 显示：`, ...fenced(lines.join('\n'))];
}

const fenced = (text: string) => [`\`\`\`text\n${text.trim()}\n\`\`\``];
