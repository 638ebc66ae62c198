import { describe, expect, it } from 'vitest';
import { clip, type Form, forms, smsLength, textOf, textOfAll } from './forms.ts';
import { shareLines } from './lines.ts';
import { replyText } from './reply.ts';
import { packTarget, type Target, unpackTarget } from './target.ts';

const site = 'https://help.example.com';
const target: Target = {
  kind: 'section',
  number: 'P01',
  title: '续不了费：证件[旧]过期 & 没更新',
  lines: ['一。', '二。', '三。'],
  url: `${site}/problems/renewal-failed/#documents-expired`,
  short: `${site}/p01/#documents-expired`,
};

describe('forms of a target', () => {
  it.each<[Form, string]>([
    ['plain', '续不了费：证件[旧]过期 & 没更新\nhttps://help.example.com/problems/renewal-failed/#documents-expired'],
    [
      'wechat',
      '【续不了费：证件[旧]过期 & 没更新】\n一。\n二。\n三。\nhttps://help.example.com/p01/#documents-expired',
    ],
    ['sms', '续不了费：证件[旧]过期 & 没更新 https://help.example.com/p01/#documents-expired'],
    [
      'markdown',
      '[续不了费：证件\\[旧\\]过期 & 没更新](https://help.example.com/problems/renewal-failed/#documents-expired)',
    ],
    [
      'html',
      '<a href="https://help.example.com/problems/renewal-failed/#documents-expired">续不了费：证件[旧]过期 &amp; 没更新</a>',
    ],
  ])('%s', (form, expected) => {
    expect(textOf(target, form)).toBe(expected);
  });

  it('keep an SMS within its length: the title gives way first, then the anchor', () => {
    const title = '很'.repeat(60);
    expect(textOf({ ...target, title }, 'sms')).toBe(`${'很'.repeat(21)}… ${target.short}`);
    const long = `${site}/p01/#${'x'.repeat(40)}`;
    expect(textOf({ ...target, title, short: long }, 'sms')).toBe(`${'很'.repeat(39)}… ${site}/p01/`);
    const worst = { ...target, title, short: `https://${'x'.repeat(90)}.test/` };
    expect(textOf({ ...worst, url: worst.short }, 'sms')).toBe(worst.short);
    expect(textOf({ ...target, title }, 'sms').length).toBe(smsLength);
  });

  it('never cut a character in half', () => {
    expect(clip('一😀二三', 3)).toBe('一…');
    expect(clip('一二', 2)).toBe('一二');
  });

  it('join several targets in the order of their choice', () => {
    const other = { ...target, title: '乙', lines: ['四。'], short: `${site}/c96/`, url: `${site}/codes/96/` };
    const both = (form: Form) => textOfAll([target, other], form);
    expect(both('wechat')).toContain('1. 【续不了费');
    expect(both('wechat')).toContain('\n\n2. 【乙】\n四。\nhttps://help.example.com/c96/');
    expect(both('markdown').split('\n')[1]).toBe('- [乙](https://help.example.com/codes/96/)');
    expect(both('html')).toMatch(/^<ul><li><a .*<\/a><\/li><li><a href=".*\/codes\/96\/">乙<\/a><\/li><\/ul>$/);
    for (const form of Object.keys(forms) as Form[]) expect(textOfAll([target], form)).toBe(textOf(target, form));
  });
});

it('keeps three lines, each whole where a sentence ends in time', () => {
  const long = `${'长'.repeat(40)}。${'尾'.repeat(40)}`;
  expect(shareLines(['', undefined, long, '短', '尾'.repeat(80), '第四'])).toEqual([
    `${'长'.repeat(40)}。`,
    '短',
    `${'尾'.repeat(59)}…`,
  ]);
});

it('packs and unpacks a target', () => {
  expect(unpackTarget(packTarget(target, site), site)).toEqual(target);
  const plain = { ...target, short: target.url, lines: [] };
  expect(unpackTarget(packTarget(plain, site), site)).toEqual(plain);
});

it('writes a reply that asks for no secret', () => {
  expect(replyText({ greeting: '先别急。', moves: ['停手', '查单'], ask: ['店名', '时间'], url: `${site}/p08/` })).toBe(
    '您好，先别急。\n先这样做：\n1. 停手\n2. 查单\n还不行，请回这几样：店名、时间。卡号、密码、验证码不用发。\n完整办法：https://help.example.com/p08/',
  );
});
