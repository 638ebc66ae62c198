import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../pictures/contrast.ts';
import { defineSite, feedbackLink, filingLinks, grounds } from './site.ts';

const least = { url: 'https://a.test', name: '甲', shortName: '甲', tagline: '乙', notice: '丙。' };

describe("owner's details", () => {
  it('need an address, a name, a tagline and a notice', () => {
    expect(defineSite(least)).toEqual(least);
  });

  it('say what is wrong, where, and what to write instead', () => {
    const wrong = { ...least, url: 'https://a.test/', name: '', icp: '京ICP 1 号', hotlin: {} };
    expect(() => defineSite(wrong as never)).toThrow(
      [
        'src/site.ts 里写的有问题：',
        '  字段 url：现在是 "https://a.test/"，应该：网站的完整地址，末尾不加斜杠，例如 https://help.example.com',
        '  字段 name：现在是 ""，应该：不能为空',
        '  字段 icp：现在是 "京ICP 1 号"，应该：照备案系统里的写，不留空格，例如 京ICP备00000000号-1',
        '  字段 hotlin：没有这个字段，删掉它或改对名字',
      ].join('\n'),
    );
  });

  it.each([
    ['hotline', { phone: 'call me', hours: '每天' }, '只写数字和短横线'],
    ['police', '京公网安备 1 号', '十四位数字'],
    ['feedback', 'http://a.test', '写邮箱，或 https:// 开头的网址'],
    ['linkColours', { light: '#ffff00', dark: '#9bcbff' }, '在白底上看不清'],
    ['linkColours', { light: '#0a4a86', dark: '#0a4a86' }, '在黑底上看不清'],
  ])('refuse a %s that cannot be right', (field, value, message) => {
    expect(() => defineSite({ ...least, [field]: value })).toThrow(message);
  });

  it('give the prescribed links only when their numbers are set', () => {
    expect(filingLinks(defineSite(least))).toEqual([]);
    expect(feedbackLink(defineSite(least))).toBeUndefined();
    const site = defineSite({
      ...least,
      icp: '京ICP备00000000号-1',
      police: '京公网安备 00000000000000号',
      feedback: 'a@a.test',
    });
    expect(filingLinks(site)).toEqual([
      { label: '京ICP备00000000号-1', href: 'https://beian.miit.gov.cn/' },
      {
        label: '京公网安备 00000000000000号',
        href: 'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000',
      },
    ]);
    expect(feedbackLink(site)?.href).toBe('mailto:a@a.test');
  });
});

it('measures contrast against the grounds of the style sheet', () => {
  const [light = '', dark = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('prefers-color-scheme: dark');
  const ground = (css: string) =>
    ['paper', 'mist'].map((name) => new RegExp(`--color-${name}: (#\\w+)`).exec(css)?.[1]);
  expect([ground(light), ground(dark)]).toEqual([grounds.light, grounds.dark]);
  expect(contrast('#000000', '#ffffff')).toBe(21);
});
