import { describe, expect, it } from 'vitest';
import { soundTable } from '../content/search-tables.ts';
import { blurred, createSounds } from './sounds.ts';

const sounds = createSounds(soundTable(['银行', '重启', '绿色']));

describe('sounds', () => {
  it('knows common characters from their place in the character set', () => {
    expect([...'续费鹅座'].map((char) => sounds.of(char)[0])).toEqual(['xu', 'fei', 'e', 'zuo']);
  });

  it('knows the second readings that occur in our texts', () => {
    expect(sounds.of('行')).toContain('hang');
    expect(sounds.of('重')).toContain('chong');
  });

  it('cuts letters into syllables, or says that they are none', () => {
    expect(sounds.cut('xufeishibai')).toEqual(['xu', 'fei', 'shi', 'bai']);
    expect(sounds.cut('lxbs')).toBeUndefined();
    expect(sounds.cut('a'.repeat(200))).toHaveLength(200);
  });

  it('blurs what many speakers do not tell apart', () => {
    expect(['zhang', 'nan', 'xing', 'ang'].map(blurred)).toEqual(['zan', 'lan', 'xin', 'an']);
  });
});
