import { expect, it } from 'vitest';
import { sheetText } from './sheet-text.ts';

const element = (html: string) => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};

it('writes a table row as one line and a list item with a dash', () => {
  const sheet = element(
    '<p>说明</p><table><tr><th>项目</th><th>填写</th></tr><tr><td>日期</td><td></td></tr></table><ul><li><p>一</p></li></ul>',
  );
  expect(sheetText(sheet)).toBe('说明\n项目｜填写\n日期｜\n- 一');
});

it('keeps the lines of preformatted text', () => {
  const pre = document.createElement('pre');
  pre.textContent = '您好\n终端号：\n';
  expect(sheetText(pre)).toBe('您好\n终端号：');
});
