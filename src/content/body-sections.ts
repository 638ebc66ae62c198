/** The sections of an article's body in order, each with its sentences as a reader hears them. Pure. */
import { mdxToMdast } from 'satteri';
import { attribute, type MarkdownNode, textOf } from './mdast.ts';

export interface BodySection {
  /** Component that makes the section, such as `Cause` or `Causes`. */
  component: string;
  /** Authored id; none for the sections that every article has. */
  id?: string;
  title?: string;
  /** Steps of its numbered lists. */
  steps: string[];
  /** Every sentence block in order, steps among them; of a section that is a table only, its first column. */
  texts: string[];
}

/** @param body MDX without frontmatter. */
export function bodySectionsOf(body: string): BodySection[] {
  const root: BodySection = { component: '', steps: [], texts: [] };
  const sections: BodySection[] = [];
  collect(mdxToMdast(body) as unknown as MarkdownNode, root, sections);
  return sections;
}

/** Components that only mark what stands in them. */
const transparent = ['Warning', 'Advice'];

function collect(node: MarkdownNode, section: BodySection, sections: BodySection[]): void {
  const current = node.name && !transparent.includes(node.name) ? opened(node, sections) : section;
  const text = sentence(node);
  if (text !== undefined) return keep(text, node, current);
  for (const child of node.children ?? []) collect(child, current, sections);
}

function opened(node: MarkdownNode, sections: BodySection[]): BodySection {
  const [id, title] = [attribute(node, 'id'), attribute(node, 'title')];
  const section = { component: node.name ?? '', ...(id && { id }), ...(title && { title }), steps: [], texts: [] };
  sections.push(section);
  return section;
}

function sentence(node: MarkdownNode): string | undefined {
  if (node.type === 'paragraph' || node.type === 'listItem') return textOf(node).trim();
  return node.type === 'table' ? firstColumn(node) : undefined;
}

function keep(text: string, node: MarkdownNode, section: BodySection): void {
  if (node.type === 'listItem') section.steps.push(text);
  if (node.type !== 'table' || section.texts.length === 0) section.texts.push(text);
}

function firstColumn(table: MarkdownNode): string {
  const cells = (table.children ?? []).slice(1).map((row) => textOf(row.children?.[0] ?? { type: 'tableCell' }).trim());
  return cells.filter(Boolean).join('、');
}
