import { describe, expect, it } from 'vitest';
import { matchNames, type Named, normalise } from './names.ts';

const page = (kind: Named['kind'], url: string, ...names: string[]): Named => ({
  url,
  title: names[0] ?? '',
  kind,
  description: '',
  names: names.map(normalise),
});
const pages = [
  page('term', '/glossary/#activation-code', '激活码'),
  page('strategy', '/strategies/application-follow-up/', '申请、审核与物流跟进', 'S16', '激活步骤'),
  page('problem', '/problems/not-activated/', '申请的 POS 机未激活', 'P05', '不会激活'),
  page('code', '/codes/A0/', '应答码 A0：报文校验失败', 'A0'),
];
const urls = (query: string) => matchNames(query, pages).map((match) => match.page.url);

describe('search by name', () => {
  it('puts an exact number or code first, however it is typed', () => {
    for (const query of ['A0', 'ａ０', 'a 0']) expect(urls(query)[0]).toBe('/codes/A0/');
    expect(urls('p05')[0]).toBe('/problems/not-activated/');
  });

  it('puts a problem before a strategy and a term when all hold the word', () => {
    expect(urls('激活')[0]).toBe('/problems/not-activated/');
  });

  it('finds a name inside a longer question', () => {
    expect(urls('机器到了不会激活怎么办')[0]).toBe('/problems/not-activated/');
  });

  it('gives nothing for nothing and for what resembles no name', () => {
    expect(urls('  ，。')).toEqual([]);
    expect(urls('zzzz')).toEqual([]);
  });
});
