import { expect, it } from 'vitest';
import { createSpelling } from '../search/spelling.ts';
import { filterTargets, findable } from './filter.ts';
import type { Target } from './target.ts';

const spelling = createSpelling({ characters: '費费', groups: [['续不了费', '续费失败', '缴费不成功']], fillers: [] });
const target = (number: string, title: string): Target => ({
  kind: title.includes('：') ? 'section' : 'problem',
  number,
  title,
  lines: [],
  url: `https://a.test/${title}`,
  short: '',
});
const all = findable(
  [
    target('P01', 'POS 机续不了费怎么办'),
    target('P01', '续不了费：证件过期'),
    target('51', '余额不足'),
    target('P51', '别的'),
  ],
  spelling,
  ({ title }) => (title === '余额不足' ? '应答码' : ''),
);
const found = (query: string) => filterTargets(all, query, spelling).map(({ title }) => title);

it.each([
  ['Ｐ０１', ['POS 机续不了费怎么办', '续不了费：证件过期']],
  ['缴费不成功', ['POS 机续不了费怎么办', '续不了费：证件过期']],
  ['续不了費', ['POS 机续不了费怎么办', '续不了费：证件过期']],
  ['续费失败 证件', ['续不了费：证件过期']],
  ['51', ['余额不足', '别的']],
  ['应答码', ['余额不足']],
  ['没有这样的', []],
])('finds %s', (query, titles) => {
  expect(found(query)).toEqual(titles);
});

it('keeps everything in its order when nothing is typed', () => {
  expect(found('  ，')).toHaveLength(4);
});
