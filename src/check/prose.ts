/** The sentences of an entry as a reader sees them: from fields and body, link labels without their addresses. */
import type { CollectionName } from './collections.ts';
import { attribute, type Entry, type MarkdownNode, perEntry, textOf, walk } from './entry.ts';

export interface Prose {
  text: string;
  line: number;
  /** quoted: words of readers (search names) or of the machine (screens), which stand as they are. */
  voice: 'ours' | 'quoted';
}

/** Every piece of text of an entry, with ids, addresses and dates among them. */
export const proseOf = perEntry((entry): Prose[] => [...fieldProse(entry), ...bodyProse(entry)]);

/** Our own sentences: what holds Chinese and is not said by readers or machines. */
export const ourProse = perEntry((entry): Prose[] =>
  proseOf(entry).filter(({ text, voice }) => voice === 'ours' && /\p{Script=Han}/u.test(text)),
);

export interface FieldText {
  path: (string | number)[];
  value: string;
}

/** Lists of words as readers type them or as editors must not: their spelling is the point. */
export const notProse: CollectionName[] = ['editorial', 'synonyms', 'queries'];

/** Every string of the data, in the order of the file. */
export function fieldTexts(value: unknown, path: (string | number)[] = []): FieldText[] {
  if (typeof value === 'string') return [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) =>
    fieldTexts(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const quotedFields = ['aliases', 'lines', 'screens'];

function fieldProse(entry: Entry): Prose[] {
  if (notProse.includes(entry.collection)) return [];
  return fieldTexts(entry.data).map(({ path, value }) => ({
    text: withoutMarkup(value),
    line: entry.lineOf(path),
    voice: quotedFields.includes(String(path.findLast((key) => typeof key === 'string'))) ? 'quoted' : 'ours',
  }));
}

function withoutMarkup(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}

function bodyProse(entry: Entry): Prose[] {
  const found: Prose[] = [];
  if (!entry.body) return found;
  walk(entry.body, (node) => {
    const text = blockText(node);
    if (text) found.push({ text, line: node.position?.start.line ?? 1, voice: 'ours' });
  });
  return found;
}

function blockText(node: MarkdownNode): string | undefined {
  if (node.type === 'paragraph' || node.type === 'tableCell') return readable(node);
  return attribute(node, 'title');
}

/** Code keeps its marks, so that nobody corrects its spelling. */
function readable(node: MarkdownNode): string {
  if (node.type === 'inlineCode') return `\`${node.value ?? ''}\``;
  return node.children ? node.children.map(readable).join('') : textOf(node);
}
