/**
 * YAML with line numbers. Two readers look at it: `yaml` knows lines, `js-yaml` is the one that Astro builds with. They
 * differ over dates, numbers and old forms; the build's reading is kept beside ours so that a rule can compare.
 * The reader that knows lines takes ten times as long, so it is asked only where they may differ, or for a line.
 */
import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Flaw } from './plain-text.ts';

export interface Parsed {
  /** As YAML 1.2 reads it; dates stay text. */
  data: unknown;
  /** As the build reads it. */
  built: unknown;
  /** Line of the node at a path, or of the closest ancestor that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** @param offset lines of the file before `text`. */
export function parseYaml(text: string, offset = 0): { parsed?: Parsed; flaws: Flaw[] } {
  try {
    // First, because it stops at the first error: the other takes minutes over a large file full of them.
    const built = load(text);
    return unusual.test(text) ? located(text, offset, built) : { parsed: plain(text, offset, built), flaws: [] };
  } catch (error) {
    const line = Math.min(failedLine(error), text.split('\n').length);
    return { flaws: [flaw(line + offset, (error as Error).message)] };
  }
}

/** Where the two may differ, or where few words grow to many: anchors, tags, merged maps, numbers in another form. */
const unusual = /(?:^|[\s[{,])(?:[&*!]\S|<<\s*:|[-+]?0[box]|[-+]?\d+_)/m;

function plain(text: string, offset: number, built: unknown): Parsed {
  let lines: Parsed['lineOf'] | undefined;
  const lineOf = (path: readonly PropertyKey[]) => {
    lines ??= located(text, offset, built).parsed?.lineOf ?? (() => 1 + offset);
    return lines(path);
  };
  return { data: load(text, { schema: CORE_SCHEMA }), built, lineOf };
}

function located(text: string, offset: number, built: unknown): { parsed?: Parsed; flaws: Flaw[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const flaws = document.errors.map((error) => flaw(counter.linePos(error.pos[0]).line + offset, messageOf(error)));
  if (flaws.length > 0) return { flaws };
  const data: unknown = document.toJS();
  // The document itself, ten times as large, is not kept: a large site has thousands.
  const lines = new Map<string, number>();
  keepLines(document.contents, [], (range) => counter.linePos(range[0]).line + offset, lines);
  return { parsed: { data, built, lineOf: (path) => lineOf(lines, path, offset) }, flaws };
}

function messageOf({ code, message }: YAMLError): string {
  return code === 'MULTIPLE_DOCS' ? '一个文件里只能有一份，不用 --- 分开' : message;
}

function flaw(line: number, reason: string): Flaw {
  const first = reason.split('\n')[0];
  return {
    line,
    message: `YAML 写法有误：${first}。含冒号加空格、引号或以 [ * & ! 开头的字要加引号，缩进用空格`,
  };
}

/** `js-yaml` counts lines from zero; other errors have none. */
function failedLine(error: unknown): number {
  return ((error as { mark?: { line?: number } }).mark?.line ?? 0) + 1;
}

type Range = [start: number, ...ends: number[]];

function keepLines(node: unknown, path: string[], lineAt: (range: Range) => number, lines: Map<string, number>): void {
  const { range } = (node ?? {}) as { range?: Range };
  if (range) lines.set(keyOf(path), lineAt(range));
  if (isMap(node))
    for (const { key, value } of node.items)
      keepLines(value, [...path, String(isScalar(key) ? key.value : key)], lineAt, lines);
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) keepLines(item, [...path, `${index}`], lineAt, lines);
}

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('\0');

function lineOf(lines: Map<string, number>, path: readonly PropertyKey[], offset: number): number {
  for (let depth = path.length; depth > 0; depth--) {
    const line = lines.get(keyOf(path.slice(0, depth)));
    if (line !== undefined) return line;
  }
  return 1 + offset;
}
