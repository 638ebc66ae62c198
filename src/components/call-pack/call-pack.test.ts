import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../client/storage.test-support.ts';
import { createStore } from '../../client/storage.ts';
import { fillMessage, remember, remembered } from './call-pack.ts';
import { fieldsOf } from './call-pack-fields.ts';

const blank = '您好，刷不了。\n商户编号：\n金额：\n请回复：';

describe('message to support', () => {
  it('writes each value behind its label and leaves the rest blank', () => {
    expect(fillMessage(blank, [{ label: '金额', value: ' 386 元\n整 ' }])).toBe(
      '您好，刷不了。\n商户编号：\n金额：386 元 整\n请回复：',
    );
  });

  it('stays as it was when nothing is filled in', () => {
    expect(fillMessage(blank, [{ label: '金额', value: '  ' }])).toBe(blank);
  });
});

it('asks for what the message leaves blank, in its order', () => {
  expect(fieldsOf('金额：\n商户编号：\n电话：已给')).toEqual([
    ['amount', '金额'],
    ['merchant-no', '商户编号'],
  ]);
});

describe('remembering', () => {
  const storage = memoryStorage();
  const store = createStore(() => storage, new EventTarget());

  it('keeps only what stays the same from call to call', () => {
    remember(store, { 'merchant-no': '848110154110001', amount: '386', sn: '', 'terminal-no': '1'.repeat(61) });
    expect(remembered(store)).toEqual({ 'merchant-no': '848110154110001' });
  });

  it('forgets when asked', () => {
    remember(store, undefined);
    expect(remembered(store)).toEqual({});
  });

  it.each(['{"v":2,"values":{"sn":"1"}}', '[1]', '{"v":1,"values":null}', '{"v":1,"values":{"sn":5}}', 'no'])(
    'counts %s as nothing',
    (text) => {
      storage.setItem('pos:call-pack', text);
      expect(remembered(store)).toEqual({});
    },
  );
});
