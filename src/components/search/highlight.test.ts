import { expect, it } from 'vitest';
import { highlightParts } from './highlight.ts';

it('marks every occurrence of the query and of its words', () => {
  expect(highlightParts('续费失败，续费', '续费')).toEqual([
    { text: '续费', marked: true },
    { text: '失败，', marked: false },
    { text: '续费', marked: true },
  ]);
});

it('takes pattern characters as text', () => {
  expect(highlightParts('a+b (c)', 'a+b')[0]).toEqual({ text: 'a+b', marked: true });
  expect(highlightParts('文本', '')).toEqual([{ text: '文本', marked: false }]);
});
