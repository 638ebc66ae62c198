/** Mistakes in bodies: components, expressions, HTML, Markdown that this site does not have. */
import { into, type Mutate, type Mutation, onLine } from './mutation.ts';

const prose = /^(?!---|\s*[A-Za-z]+:|\s*- )\S*\p{Script=Han}/u;
const tag = /^<\/?[A-Z]/;

const pieces = [
  ...[
    '{',
    '}',
    '<',
    '>',
    '{name}',
    '{1 + 1}',
    '{process.exit(1)}',
    '{/* x */}',
    '<!-- x -->',
    '<br>',
    '<br />',
    '<b>x</b>',
  ],
  ...[
    '<Advice>',
    '</Advice>',
    '<Advice />',
    '<Unknown />',
    '<a.b />',
    '<></>',
    '<script>alert(1)</script>',
    '<1',
    'a < b',
  ],
  ...['![图](x.png)', '![图](https://example.com/x.png)', '[x](javascript:alert(1))', '[x](https://example.com/)'],
  ...[
    '[x]()',
    '[x](/problems/)',
    '[x](#)',
    '[x](//example.com/)',
    '<https://example.com/>',
    'https://example.com/',
    '[x][y]',
  ],
  ...['`', '``', '**', '***', '~~', '$x$', '[^1]', '\\', '&nbsp;', '&#0;', '&lt;script&gt;', '|', '$' + '{x}', '`{x}`'],
];

const blocks = [
  ...[
    '# 标题',
    '## 标题',
    '### 标题',
    '```',
    '```js\nx\n```',
    '    x',
    '> 引用',
    '---',
    '***',
    '- [ ] 项',
    ':::note\nx\n:::',
  ],
  ...[
    "import x from 'x'",
    'export const x = 1',
    'export default 1',
    '[y]: https://example.com/',
    '[^1]: 注',
    '<div>\nx\n</div>',
  ],
  ...[
    '<Part id="new-part" title="新">\n\n文\n\n</Part>',
    '<Part id={x} title="新">\n\n文\n\n</Part>',
    '<Advice {...x}>\n\n文\n\n</Advice>',
  ],
  ...[
    '<Advice onclick="x">\n\n文\n\n</Advice>',
    '<Cause id="new">\n\n文\n\n</Cause>',
    '<Steps />',
    '<Contact />',
    '<Causes />',
  ],
  ...[
    '<Template id="t" title="表">\n\n| a | b |\n| - | - |\n\n</Template>',
    '| 一 | 二 |\n| --- |',
    '{/*\n\n*/}',
    '<PaidHelper />',
  ],
  ...[
    '<Link href="x" />',
    '<table></table>',
    '<a href="/problems/">x</a>',
    `${'> '.repeat(500)}x`,
    `${'- '.repeat(300)}x`,
    '[[[[x]]]]',
  ],
];

/** A block on its own between the paragraphs of the body. */
const blockInBody: Mutate = ({ text }, random) => {
  const start = text.indexOf('\n---\n', 4);
  const gaps = [...text.matchAll(/\n\n/g)].map(({ index }) => index).filter((at) => at > start);
  if (start < 0 || gaps.length === 0) return undefined;
  const at = random.pick(gaps);
  return `${text.slice(0, at)}\n\n${random.pick(blocks)}${text.slice(at)}`;
};

export const bodyMutations: Mutation[] = [
  { name: 'piece in a paragraph', mutate: into(prose, pieces) },
  { name: 'block in the body', mutate: blockInBody },
  { name: 'tag removed', mutate: onLine(tag, () => '') },
  { name: 'tag twice', mutate: onLine(tag, (line) => `${line}\n\n${line}`) },
  { name: 'tag misspelt', mutate: onLine(tag, (line) => line.replace(/([a-z])([a-z])/, '$2$1')) },
  { name: 'tag in small letters', mutate: onLine(tag, (line) => line.toLowerCase()) },
  { name: 'attribute removed', mutate: onLine(/^<[A-Z].* \w+="/, (line) => line.replace(/ \w+="[^"]*"/, '')) },
  { name: 'attribute as expression', mutate: onLine(/^<[A-Z].*="/, (line) => line.replace(/="([^"]*)"/, '={$1}')) },
  { name: 'attribute in single quotes', mutate: onLine(/^<[A-Z].*="/, (line) => line.replaceAll('"', "'")) },
  { name: 'attribute not closed', mutate: onLine(/^<[A-Z].*="/, (line) => line.replace(/"(?=>|\s)/, '')) },
  { name: 'attributes in another order', mutate: onLine(/^<[A-Z]\w+ id=/, swapAttributes) },
  { name: 'one more attribute', mutate: onLine(/^<[A-Z]\w+/, (line) => line.replace(/^<\w+/, '$& lang="en"')) },
  { name: 'tag on a line with text', mutate: onLine(tag, (line) => `文字${line}`) },
  { name: 'indented tag', mutate: onLine(tag, (line) => `    ${line}`) },
];

function swapAttributes(line: string): string {
  return line.replace(/(id="[^"]*") (title="[^"]*")/, '$2 $1');
}
