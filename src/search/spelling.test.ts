import { describe, expect, it } from 'vitest';
import { createSpelling } from './spelling.ts';

const { plain, canonical, telling } = createSpelling({
  characters: '帳账帐账碼码掃扫',
  groups: [
    ['机器', '机子', 'POS 机', 'POS'],
    ['续不了费', '续费失败'],
    ['续费', '缴费'],
    ['失败', '不成功'],
  ],
  fillers: ['怎么办'],
});

describe('spelling', () => {
  it('makes one form of width, case, spaces, punctuation and characters', () => {
    expect(['Ａ０', 'a 0', 'A－0', 'a０'].map(plain)).toEqual(['a0', 'a0', 'a0', 'a0']);
    expect(plain('４Ｇ')).toBe('4g');
    expect(plain('掃碼、帐')).toBe('扫码账');
  });

  it('drops control characters, marks of direction and lone surrogates', () => {
    expect(plain('\u0000续\u202e费\ud800')).toBe('续费');
  });

  it('replaces synonyms, the longest first, and what they make together', () => {
    expect(canonical('pos机坏了')).toBe('机器坏了');
    expect(canonical('缴费不成功')).toBe('续不了费');
  });

  it('leaves out words that say nothing, unless nothing else is there', () => {
    expect(telling('机子怎么办')).toBe('机器');
    expect(telling('怎么办')).toBe('怎么办');
  });
});
