/** Mistakes in fields: keys, values, indentation, and the words that YAML does not take as words. */
import { into, type Mutation, onLine } from './mutation.ts';

const field = /^\s*(?:- )?[A-Za-z]+:/;
const value = /^\s*(?:- )?[A-Za-z]+: \S/;

/** Values that YAML readers turn into something else, or trip over. */
const traps = [
  ...['yes', 'no', 'on', 'true', 'null', '~', '', '# 说明', '2026-11-22', '2026-02-30', '2026-11-22 10:00:00', '0123'],
  ...['0x1F', '0b11', '0o17', '1_000', '1e3', '.inf', '.nan', '12:30:45', '-0', '[]', '{}', '[a, b]', '{a: b}'],
  ...['*none', '&name x', '!tag x', '!!binary aGk=', '!!js/function "x"', '!!set {a}', '@x', '`x`', '%x', '- x', '? x'],
  ...[': x', 'a: b', '"没有关', "'没有关", '"\\q"', '|', '>-', '<<: *x', '__proto__', 'constructor', 'undefined', '…'],
  ...[
    '"\\u0000"',
    '"\\uD800"',
    '"a\\nb"',
    '字'.repeat(10_000),
    'ａ',
    '９',
    '"<script>alert(1)</script>"',
    '"![图](x.png)"',
  ],
  ...['"[x](javascript:alert(1))"', '"[x](https://example.com/)"', '"{x}"', '"<https://example.com/>"', '"</dl>"'],
];

const keys = ['__proto__: {}', 'constructor: x', 'slug: other', 'id: other', 'toString: x', 'layout: x', 'draft: true'];

export const yamlMutations: Mutation[] = [
  {
    name: 'value of another kind',
    mutate: onLine(value, (line, random) => line.replace(/: .*/, () => `: ${random.pick(traps)}`)),
  },
  {
    name: 'list item of another kind',
    mutate: onLine(/^\s+- \S/, (line, random) => line.replace(/- .*/, () => `- ${random.pick(traps)}`)),
  },
  {
    name: 'misspelt key',
    mutate: onLine(field, (line) => line.replace(/([A-Za-z])([A-Za-z])(?=[A-Za-z]*:)/, '$2$1')),
  },
  {
    name: 'another key',
    mutate: onLine(field, (line, random) => `${line}\n${/^\s*/.exec(line)?.[0]}${random.pick(keys)}`),
  },
  { name: 'line indented more', mutate: onLine(field, (line) => `  ${line}`) },
  { name: 'line indented less', mutate: onLine(/^\s+\S/, (line) => line.replace(/^ {1,2}/, '')) },
  { name: 'tab for spaces', mutate: onLine(/^\s+\S/, (line) => line.replace(/^ +/, '\t')) },
  { name: 'colon without space', mutate: onLine(value, (line) => line.replace(': ', ':')) },
  { name: 'full-width colon', mutate: onLine(value, (line) => line.replace(': ', '：')) },
  { name: 'quote removed', mutate: onLine(/["']/, (line) => line.replace(/["']/, '')) },
  { name: 'bracket removed', mutate: onLine(/\[.*\]/, (line) => line.replace(']', '')) },
  {
    name: 'character of YAML',
    mutate: into(value, [': ', ' #', '"', "'", '[', ']', '{', '}', '&', '*', '|', '%', '-']),
  },
  { name: 'delimiter of frontmatter', mutate: onLine(field, (line) => `---\n${line}`) },
  { name: 'delimiter with more behind', mutate: onLine(/^---$/, (line) => `${line} `) },
  { name: 'deep nesting', mutate: onLine(value, (line) => line.replace(/: .*/, `: ${'['.repeat(3000)}`)) },
];
