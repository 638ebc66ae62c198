import { describe, expect, it } from 'vitest';
import { soundTable } from '../content/search-tables.ts';
import { createEar } from './ear.ts';
import { createMatcher } from './match.ts';
import { type Kind, type Named, packPages } from './names.ts';

const page = (kind: Kind, url: string, title: string, names: string[] = [], number = ''): Named => ({
  kind,
  url,
  title,
  description: '',
  number,
  names,
});
const pages = packPages([
  page('term', '/glossary/#activation-code', '激活码'),
  page('strategy', '/strategies/application-follow-up/', '申请、审核与物流跟进', ['激活步骤'], 'S16'),
  page('problem', '/problems/not-activated/', '申请的 POS 机未激活', ['不会激活', '没激活'], 'P05'),
  page('problem', '/problems/renewal-failed/', 'POS 机续不了费怎么办', ['流量费欠费'], 'P01'),
  page('problem', '/problems/unexpected-fees/', '多扣了费用怎么办', ['扣费'], 'P15'),
  page('code', '/codes/A0/', '应答码 A0：报文校验失败', [], 'A0'),
  page('code', '/codes/99/', '应答码 99：校验错', [], '99'),
]);
const groups = [
  ['机器', '机子', 'POS 机'],
  ['没激活', '未激活'],
  ['续不了费', '续费失败'],
];
const names = { groups, fillers: ['怎么办'], pages };
const reader = { characters: '續续費费', sounds: { data: soundTable(['续不了费', '没激活']), createEar } };
const matcher = createMatcher(names, reader);
const first = (query: string) => matcher.match(query)[0]?.page.url;

describe('search by name', () => {
  it('puts an exact number or code first, however it is typed', () => {
    for (const query of ['A0', 'ａ０', 'a 0']) expect(first(query)).toBe('/codes/A0/');
    expect(first('p05')).toBe('/problems/not-activated/');
  });

  it('sees a code inside a text, but no amount', () => {
    expect(first('99校验错')).toBe('/codes/99/');
    expect(first('机子扣费99元')).toBe('/problems/unexpected-fees/');
  });

  it('puts a problem before a strategy and a term when all hold the word', () => {
    expect(first('激活')).toBe('/problems/not-activated/');
  });

  it('finds the page of a sentence by the words that tell something', () => {
    expect(first('机子流量费老是说欠费怎么办')).toBe('/problems/renewal-failed/');
  });

  it.each([
    ['traditional', '續不了費'],
    ['homophone', '续不了废'],
    ['pinyin', 'xubuliaofei'],
    ['pinyin of a synonym', 'xufeishibai'],
    ['initials', 'xblf'],
    ['swapped characters', '续了不费'],
  ])('forgives: %s', (_, query) => {
    expect(first(query)).toBe('/problems/renewal-failed/');
  });

  it('says whether the words themselves were found', () => {
    expect(matcher.match('续费失败')[0]?.exact).toBe(true);
    expect(matcher.match('续不了废')[0]?.exact).toBe(false);
  });

  it('asks for the letters table only when it could help', () => {
    const plain = createMatcher(names);
    const lacks = (query: string) => plain.lacks(query);
    expect(['续费失败', 'A0'].map(lacks)).toEqual([undefined, undefined]);
    expect(['续不了废', '續費'].map(lacks)).toEqual(['characters', 'characters']);
    expect(['xblf', '激没活'].map(lacks)).toEqual(['sounds', 'sounds']);
  });

  it('gives nothing for nothing and for what resembles no name', () => {
    expect(first('  ，。')).toBeUndefined();
    expect(first('zzzz')).toBeUndefined();
  });
});
