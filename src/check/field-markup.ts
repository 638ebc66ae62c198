/** Markdown inside fields: what the site would make of it, found by the parser that the site uses. */
import { markdownToMdast } from 'satteri';
import { type Entry, type MarkdownNode, perEntry, walk } from './entry.ts';
import { fieldTexts, notProse } from './prose.ts';

export interface FieldNode {
  node: MarkdownNode;
  path: (string | number)[];
  line: number;
}

/** Only these can begin a link, an image or a tag; most fields need no parser. */
const mayHoldMarkup = /[[<]|:\/\/|www\.|@/;

/** Every Markdown node of the fields that hold any. */
export const fieldNodes = perEntry((entry): FieldNode[] => {
  if (notProse.includes(entry.collection)) return [];
  return fieldTexts(entry.data)
    .filter(({ value }) => mayHoldMarkup.test(value))
    .flatMap(({ path, value }) => nodesOf(value).map((node) => ({ node, path, line: entry.lineOf(path) })));
});

function nodesOf(text: string): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  walk(markdownToMdast(text) as unknown as MarkdownNode, (node) => nodes.push(node));
  return nodes;
}

/** Tags and images in fields: the first would be put into the page as it stands, the second asks another host. */
export function strangeMarkup(entry: Entry): FieldNode[] {
  return fieldNodes(entry).filter(({ node }) => /^(?:html|image)/.test(node.type));
}
