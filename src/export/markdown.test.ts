import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { articleMarkdown } from './markdown.ts';

const url = 'https://x.test/problems/a/';
const markdownOf = (html: string) => articleMarkdown(parse(html), url);
const bodyOf = (html: string) =>
  markdownOf(`<article><h1>题</h1>${html}</article>`).split('\n\n').slice(2).join('\n\n').trim();

it('begins with the title and the address of the page', () => {
  expect(markdownOf('<body><nav>x</nav><article><h1>题</h1><p>文</p></article></body>')).toBe(
    '# 题\n\n原文：<https://x.test/problems/a/>\n\n文\n',
  );
  expect(() => markdownOf('<main></main>')).toThrow('no article in https://x.test/problems/a/');
});

it.each<[name: string, html: string, expected: string]>([
  [
    'links, made absolute',
    '<p>看<a href="#b">这里</a>或<a href="/c/">那里</a></p>',
    '看[这里](https://x.test/problems/a/#b)或[那里](https://x.test/c/)',
  ],
  ['phone numbers', '<a href="tel:95516">95516</a>', '[95516](tel:95516)'],
  ['what Markdown would take for its own', '<p>*不* [x] &lt;y&gt;</p>', '\\*不\\* \\[x\\] \\<y\\>'],
  ['blanks to fill in', '<p>机构：【　　】</p>', '机构：【　　】'],
  ['a heading without its link', '<h2 id="b"><span>节</span><a data-copy-link href="#b">#</a></h2>', '## 节'],
  ['lists in lists', '<ol><li>一<ul><li>甲</li></ul></li><li>二</li></ol>', '1. 一\n\n   - 甲\n2. 二'],
  [
    'steps with headings as sections',
    '<ol><li><h3><span class="key">1</span>先看</h3><p>文</p></li></ol>',
    '### 1 先看\n\n文',
  ],
  ['a definition list', '<dl><div><dt>问</dt><dd>答</dd></div></dl>', '- **问**\n  答'],
  [
    'a table',
    '<table><tr><th>甲</th><th>乙</th></tr><tr><td>1|2</td><td></td></tr></table>',
    '| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 |  |',
  ],
  [
    'a drawn screen',
    '<figure class="terminal"><figcaption>智能 POS</figcaption><div class="terminal-screen"><p>失败</p><p>重试</p></div></figure>',
    '智能 POS 显示：\n\n```text\n失败\n重试\n```',
  ],
  [
    'a checklist',
    '<fieldset><legend>先</legend><ul><li><div><label><input type="checkbox" hidden><span>看灯</span></label><button>没解决</button></div></li></ul></fieldset>',
    '**先**\n\n- [ ] 看灯',
  ],
  ['a warning', '<div role="note"><p>先看这里</p><p>别拆机。</p></div>', '> 先看这里\n>\n> 别拆机。'],
  ['a message to send', '<pre>店名：\n金额：</pre>', '```text\n店名：\n金额：\n```'],
  ['neighbours that only style keeps apart', '<p><span>甲</span><span>乙</span></p>', '甲 乙'],
])('writes %s', (_, html, expected) => {
  expect(bodyOf(html)).toBe(expected);
});

it('leaves out navigation, pictures, and what needs a script or paper', () => {
  const parts = [
    '<nav>目录</nav>',
    '<svg><text>图</text></svg>',
    '<button>复制</button>',
    '<p hidden>藏</p>',
    '<p class="screen-only"><a data-share="{}" href="/links/">复制给商户</a></p>',
    '<p data-waiting>等</p>',
    '<p class="screen-only">勾只记在这台手机里</p>',
    '<span class="sr-only">念</span>',
  ];
  expect(bodyOf(`${parts.join('')}<section class="screen-only"><p>接着看</p></section>`)).toBe('接着看');
});
