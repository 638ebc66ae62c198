import { expect, it } from 'vitest';
import { checklistText, localTime } from './checklist-text.ts';

const items = [
  { id: 'a', text: '看信号' },
  { id: 'b', text: '重新签到' },
  { id: 'c', text: '换一条网' },
];
const report = { title: '自查清单', items, time: '2026-11-22 16:05', url: 'https://x.test/#s=1' };

it('writes symptom, machine, what was tried, result, time and address, one line an item', () => {
  const marks = { done: { a: '' }, unsolved: { b: '' } };
  expect(checklistText({ ...report, symptom: '连不上', model: '智能机', marks })).toBe(
    [
      '自查清单',
      '现象：连不上',
      '机型：智能机',
      '已试：2 / 3 项',
      '[做好了] 看信号',
      '[没解决] 重新签到',
      '[没做] 换一条网',
      '结果：没解决：重新签到',
      '时间：2026-11-22 16:05',
      'https://x.test/#s=1',
    ].join('\n'),
  );
});

it('leaves out what nobody said', () => {
  const text = checklistText({ ...report, marks: { done: { a: '' }, unsolved: {} } });
  expect(text).not.toContain('机型');
  expect(text).toContain('结果：还有 2 项没做');
});

it('says when everything is done', () => {
  expect(checklistText({ ...report, marks: { done: { a: '', b: '', c: '' }, unsolved: {} } })).toContain(
    '结果：全部做好了',
  );
});

it('writes the time of the reader’s clock', () => {
  expect(localTime(new Date(2026, 0, 2, 3, 4))).toBe('2026-01-02 03:04');
});
