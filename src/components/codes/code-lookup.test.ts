import { describe, expect, it } from 'vitest';
import { codeOf, lookUp } from './code-lookup.ts';
import { type Named, normalise } from './word-match.ts';

const page = (url: string, number: string | undefined, ...names: string[]): Named => ({
  url,
  title: names[0] ?? '',
  description: '',
  ...(number && { number }),
  names: names.map(normalise),
});
const pages = [
  page('/codes/01/', '01', '请顾客联系发卡行', '请持卡人与发卡银行联系'),
  page('/codes/05/', '05', '发卡行没有批准', '交易失败，请联系发卡行'),
  page('/codes/38/', '38', '密码试错太多', '密码错误次数超限，请与发卡方联系'),
  page('/codes/51/', '51', '余额不足', '可用余额不足'),
  page('/codes/A0/', 'A0', '校验错', '校验错，请重新签到'),
  page('/codes/#not-signed-in', undefined, '未签到，请先签到', '321'),
];
const found = (query: string) => {
  const { kind, ...rest } = lookUp(query, pages);
  return [kind, 'pages' in rest ? rest.pages.map(({ url }) => url) : []];
};

describe('code field', () => {
  it.each(['51', ' 51 ', '５１', '5 1', '代码51', '应答码：51', '错误代码 51', '【51】'])(
    'reads “%s” as 51',
    (query) => {
      expect(found(query)).toEqual(['code', ['/codes/51/']]);
    },
  );

  it.each(['A0', 'a0', 'A 0', 'a－0', 'Ａ０', 'AO', 'ao'])('reads “%s” as A0', (query) => {
    expect(codeOf(query, ['51', 'A0'])).toBe('A0');
  });

  it('reads the letter O of 05 as a zero', () => {
    expect(found('O5')).toEqual(['code', ['/codes/05/']]);
  });

  it('shows what begins with one character, before the second is typed', () => {
    expect(found('0')).toEqual(['begun', ['/codes/01/', '/codes/05/']]);
  });

  it('knows the numbers of the machine’s own messages', () => {
    expect(found('321')).toEqual(['begun', ['/codes/#not-signed-in']]);
  });

  it('finds the words of the screen', () => {
    expect(found('余额不足')).toEqual(['words', ['/codes/51/']]);
    expect(found('屏幕上说余额不足，请查询')).toEqual(['words', ['/codes/51/']]);
  });

  it('takes every wording of “ask the issuer” as one, the code that says only this first', () => {
    const issuer = ['words', ['/codes/01/', '/codes/05/', '/codes/38/']];
    for (const query of ['请与发卡方联系', '请联系发卡行', '请和发卡银行联系']) expect(found(query)).toEqual(issuer);
  });

  it('offers the nearest when the words are slightly others', () => {
    expect(found('卡余额不够')).toEqual(['near', ['/codes/51/']]);
  });

  it('says that it does not know a code, or words', () => {
    expect(found('ZZ')).toEqual(['unknown-code', []]);
    expect(found('8888')).toEqual(['unknown-code', []]);
    expect(found('今天天气')).toEqual(['unknown-words', []]);
  });

  it('takes nothing, and what is only signs, as nothing typed', () => {
    for (const query of ['', '  ', '？！']) expect(found(query)).toEqual(['empty', []]);
  });
});
