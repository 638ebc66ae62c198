import { expect, it } from 'vitest';
import { highlightParts } from './highlight.ts';

it('marks every occurrence of the words, neighbours as one', () => {
  expect(highlightParts('续费失败，续费', ['续费', '失败'])).toEqual([
    { text: '续费失败', marked: true },
    { text: '，', marked: false },
    { text: '续费', marked: true },
  ]);
});

it('takes pattern characters as text', () => {
  expect(highlightParts('a+b (c)', ['a+b'])[0]).toEqual({ text: 'a+b', marked: true });
  expect(highlightParts('文本', [''])).toEqual([{ text: '文本', marked: false }]);
});
