import { expect, it } from 'vitest';
import { logText, minutesSince } from './paid-log.ts';

const at = (hour: number, minute: number) => new Date(2026, 10, 22, hour, minute);
const log = [
  { time: at(9, 5), text: '停手' },
  { time: at(9, 7), text: '后台是失败或没有' },
];

it('writes what was done when, and what is still to be filled in', () => {
  expect(logText('这一笔的经过', log, ['金额', '参考号'])).toBe(
    '这一笔的经过\n09:05 停手\n09:07 后台是失败或没有\n金额：\n参考号：',
  );
});

it('counts whole minutes, and none when the clock was set back', () => {
  expect(minutesSince(log, at(9, 17))).toBe(12);
  expect(minutesSince(log, at(8, 0))).toBe(0);
  expect(minutesSince([], at(9, 0))).toBe(0);
});
