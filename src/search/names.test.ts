import { expect, it } from 'vitest';
import { type Named, packPages, unpackPages } from './names.ts';

const page = (url: string, more: Partial<Named> = {}): Named => ({
  kind: 'problem',
  url,
  title: '打印机不出纸',
  description: '',
  number: '',
  names: [],
  ...more,
});

it('gives back what was packed', () => {
  const pages = [
    page('/problems/printer/', { number: 'P08', names: ['卡纸', '不出票'] }),
    page('/problems/power/', { description: '黑屏' }),
    page('/codes/51/', { kind: 'code', title: '应答码 51：余额不足', number: '51', names: ['余额不足', '没钱了'] }),
    page('/codes/A0/', { kind: 'code', title: '报文校验失败', number: 'A0' }),
  ];
  expect(unpackPages(packPages(pages))).toEqual(pages);
});

it('writes what all addresses of a kind begin with only once', () => {
  expect(packPages([page('/problems/a/'), page('/problems/b/')]).problem?.[0]).toBe('/problems/');
});
