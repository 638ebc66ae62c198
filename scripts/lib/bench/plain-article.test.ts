import { expect, it } from 'vitest';
import { plainArticle } from './plain-article.ts';

const twin = `# POS 机续不了费

原文：<https://help.example.com/problems/renewal-failed/>

先看{屏幕}，再看[应答码 68](https://help.example.com/codes/68/)。金额 < 5 元也算，先查清上一笔再说，不要让顾客再付。

1. [先停手](https://help.example.com/problems/renewal-failed/#stop)
`;

const page = '<meta name="description" content="续不了费，按屏幕找原因。">';

it('keeps every sentence and link and leaves nothing that MDX would run', () => {
  const mdx = plainArticle(twin, page, 'https://help.example.com');
  expect(mdx).toMatch(/^---\ntitle: "POS 机续不了费"\ndescription: "续不了费，按屏幕找原因。"\n---\n/);
  const [, , body = ''] = mdx.split('---\n');
  for (const text of ['[应答码 68](/codes/68/)', '1. [先停手](/problems/renewal-failed/#stop)', '不要让顾客再付'])
    expect(body).toContain(text);
  expect(body).not.toMatch(/[<{]/);
});
