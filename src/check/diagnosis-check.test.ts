import { describe, expect, it } from 'vitest';
import { type Change, findingsAfter, replace } from './content-check.test-support.ts';

const diagnosis = 'diagnosis.yaml';

/** Questions q1 to q<length>, each leading to the next and the last to a result. */
const chain = (length: number) =>
  Array.from({ length }, (_, index) => {
    const next = index + 1 === length ? 'other' : `q${index + 2}`;
    const answers = ['a', 'b'].map((id) => `      - { id: ${id}, label: 一, next: ${next} }\n`).join('');
    const unsure = `    unsure: { how: 看一眼。, next: ${next} }\n`;
    return `  - id: q${index + 1}\n    question: 第 ${index + 1} 问？\n    answers:\n${answers}${unsure}`;
  }).join('');

describe('check of the guided diagnosis', () => {
  it.each<[name: string, file: string, change: Change, expected: string]>([
    [
      'an answer that leads nowhere',
      diagnosis,
      replace('id: one, label: 一, next: done', 'id: one, label: 一, next: don'),
      'content/diagnosis.yaml:12 错误 [diagnosis] 字段 questions[2].answers[1].next：没有叫 “don” 的题目或结果；是不是 “done”？',
    ],
    [
      'a question without answers',
      diagnosis,
      replace(
        '      - { id: one, label: 一, next: done }\n      - { id: two, label: 二, next: other }\n',
        '      - { id: two, label: 二, next: other }\n',
      ),
      'content/diagnosis.yaml:12 错误 [schema] 字段 questions[2].answers：现在是 [{"id":"two","label":"二","next":"other"}]，至少两个回答',
    ],
    [
      'a question without 不确定',
      diagnosis,
      replace('    unsure: { how: 看一眼。, next: other }\n', ''),
      'content/diagnosis.yaml:9 错误 [schema] 字段 questions[2].unsure：缺少。应该写：每一题都要有“不确定”：怎么弄清，和还是分不清时去哪里',
    ],
    [
      'a result that no answer reaches',
      diagnosis,
      (text) => text.replaceAll('next: other', 'next: done'),
      'content/diagnosis.yaml:21 错误 [diagnosis] “other” 走不到；让某个回答的 next 指向它，或删掉',
    ],
    [
      'a cycle',
      diagnosis,
      replace('id: two, label: 二, next: other', 'id: two, label: 二, next: first'),
      'content/diagnosis.yaml:9 错误 [diagnosis] 绕回了问过的题：second → first；改成往前走',
    ],
    [
      'more than six questions on a way',
      diagnosis,
      (text) =>
        text.replace('results:', `${chain(5)}results:`).replace('label: 二, next: other', 'label: 二, next: q1'),
      'content/diagnosis.yaml:39 错误 [diagnosis] 走到这里要 7 题，最多 6 题：first → second → q1 → q2 → q3 → q4 → q5',
    ],
    [
      'nothing said to who has a customer waiting',
      diagnosis,
      replace('    collect: 先收现金。\n', ''),
      'content/diagnosis.yaml:16 错误 [diagnosis] “done” 缺少 collect：走到这里的人有顾客在等，先写现在怎么收钱',
    ],
    [
      'a result whose page does not exist',
      diagnosis,
      replace('#first-cause', '#frst-cause'),
      'content/diagnosis.yaml:20 错误 [link] 链接 “/problems/sample-problem/#frst-cause”：那一页没有 #frst-cause；是不是 “first-cause”？',
    ],
    [
      'an id and an answer used twice',
      diagnosis,
      (text) => text.replaceAll(/(id|next): other/g, '$1: done').replace('id: two,', 'id: unsure,'),
      'content/diagnosis.yaml:12 错误 [diagnosis] 回答 id “unsure” 在这一题里用过了，或是留给“不确定”的；换一个\ncontent/diagnosis.yaml:21 错误 [diagnosis] id “done” 已经用过；题目和结果的 id 都在网址里，不能重复',
    ],
    [
      'a title used twice and an id kept for the map',
      diagnosis,
      (text) => text.replace('title: 另一个结果', 'title: 好了').replaceAll(/(id|next): other/g, '$1: map'),
      'content/diagnosis.yaml:21 错误 [diagnosis] id “map” 留给了整棵树的图；换一个\ncontent/diagnosis.yaml:21 错误 [diagnosis] “好了” 已经用过；每一页的标题都要不同',
    ],
  ])('%s', (_, file, change, expected) => {
    expect(findingsAfter(file, change)).toBe(expected);
  });
});
