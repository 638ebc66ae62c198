import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plainArticle } from './plain-article.ts';

const read = (path: string) => readFileSync(`content/${path}`, 'utf8');

it('keeps the texts of fields, checklist and body and leaves no component', () => {
  const { title, body } = plainArticle(read('problems/renewal-failed.mdx'), read('checklists/renewal-failed.yaml'));
  expect(title).toBe('POS 机续不了费怎么办');
  for (const text of ['### 证件过期，或资料变了没更新', '收款先保住', '转圈不等于没扣款', '给工单号和答复时间'])
    expect(body).toContain(text);
  expect(body).not.toMatch(/<\/?[A-Z]|\]\(\w+:/);
});
