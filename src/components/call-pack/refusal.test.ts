import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

describe('what the call pack refuses', () => {
  it.each([
    ['tried', '6222 0212 3456 7894'],
    ['tried', '换过 6222021234567894 这张卡'],
    ['tried', '４１１１１１１１１１１１１１１１'],
    ['screen-text', '4111-1111-1111-1111'],
    ['reference', '4111111111111111'],
    ['reference', '123456789012 4111111111111111'],
    ['merchant-no', '5555555555554444'],
    ['merchant-no', '378282246310005'],
    ['sn', '4111111111111111'],
    ['card-last4', '6222021234567894'],
    ['card-last4', '123456'],
  ])('a full card number: %s “%s”', (field, value) => {
    expect(refusalOf(field, value)).toBe('card');
  });

  it.each([
    ['tried', 'CVV 123'],
    ['tried', '背面三位数是 456'],
    ['screen-text', '安全码：789'],
    ['card-last4', '123'],
  ])('the digits on its back: %s “%s”', (field, value) => {
    expect(refusalOf(field, value)).toBe('cvv');
  });

  it.each([
    ['tried', '验证码123456'],
    ['tried', '收到的验证码是 4821，填了没用'],
    ['screen-text', '123456 是验证码'],
    ['reference', '校验码：654321'],
    ['tried', '123456'],
    ['tried', '１２３４５６'],
  ])('a code from an SMS: %s “%s”', (field, value) => {
    expect(refusalOf(field, value)).toBe('sms');
  });

  it.each([
    ['tried', '操作员密码 0000'],
    ['tried', '密码是abc123'],
    ['order', 'password: hunter2'],
  ])('a password: %s “%s”', (field, value) => {
    expect(refusalOf(field, value)).toBe('password');
  });
});

describe('what it lets through', () => {
  it.each([
    ['merchant-no', '848110154110001'],
    ['merchant-no', '898440350940008'],
    ['merchant-no', '104110070110019'],
    ['terminal-no', '00120034'],
    ['reference', '000123'],
    ['reference', '参考号 123456789012，凭证号 000123'],
    ['order', '20261122080512345678'],
    ['order', '4200001234202611221234567890'],
    ['sn', 'N7NL00123456'],
    ['amount', '386.00'],
    ['amount', '123456'],
    ['time', '11 月 22 日 14:05'],
    ['time', '20261122143005'],
    ['phone', '13800138000'],
    ['card-last4', '1234'],
    ['card-last4', ''],
    ['screen-text', '密码错误次数超限，请与发卡方联系 38'],
    ['screen-text', '校验错，请重新签到 A0'],
    ['screen-text', '卡片校验错 59'],
    ['tried', '输完密码就没信号，重启 1 次，换流量 1 次'],
    ['tried', '收不到验证码，凭证号 000123'],
    ['tried', '输密码 2026-11-22 14:05 失败'],
    ['tried', '三位顾客都不行，一共刷了 300 元'],
  ])('%s “%s”', (field, value) => {
    expect(refusalOf(field, value)).toBeUndefined();
  });
});
