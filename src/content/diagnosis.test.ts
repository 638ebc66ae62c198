import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../schemas/diagnosis.ts';
import { type Branch, outline, stepId, waysThrough, waysTo } from './diagnosis.ts';

const answer = (id: string, next: string) => ({ id, label: `选 ${id}`, next, waiting: false });
const question = (id: string, answers: [string, string][], otherwise: string) => ({
  id,
  question: `${id}？`,
  answers: answers.map(([name, next]) => answer(name, next)),
  unsure: { how: '看一眼。', next: otherwise },
});
const result = (id: string) => ({
  id,
  title: id,
  diagnosis: id,
  action: { label: id, to: '/codes/' },
  related: [],
});
const tree: Diagnosis = {
  start: 'first',
  questions: [
    question(
      'first',
      [
        ['x', 'end'],
        ['y', 'second'],
      ],
      'second',
    ),
    question(
      'second',
      [
        ['x', 'end'],
        ['y', 'other'],
      ],
      'end',
    ),
  ],
  results: [result('end'), result('other')],
};
const written = (ways: ReturnType<typeof waysTo>) => ways.map((way) => way.map(stepId).join('~'));

describe('ways through the diagnosis', () => {
  it('go from the start to a result, through every answer and 不确定', () => {
    const ways = waysThrough(tree);
    expect(ways).toHaveLength(7);
    expect(new Set(ways.map((way) => way.at(-1)?.next))).toEqual(new Set(['end', 'other']));
  });

  it('end where a question is met again', () => {
    const round: Diagnosis = {
      ...tree,
      questions: [
        question(
          'first',
          [
            ['x', 'first'],
            ['y', 'end'],
          ],
          'end',
        ),
      ],
    };
    expect(written(waysThrough(round))).toEqual(['first.x', 'first.y', 'first.unsure']);
  });

  it('lead to a page, the shortest first, each once', () => {
    expect(written(waysTo(tree, 'other'))).toEqual(['first.y~second.y', 'first.unsure~second.y']);
    expect(written(waysTo(tree, 'second'))).toEqual(['first.y', 'first.unsure']);
    expect(written(waysTo(tree, 'end'))[0]).toBe('first.x');
    expect(waysTo(tree, 'first')).toEqual([]);
  });
});

it('draws a question that several answers share once', () => {
  const lines = (branch: Branch): string[] => [
    `${branch.label ?? ''}→${branch.id}${branch.repeated ? '*' : ''}`,
    ...branch.branches.flatMap(lines),
  ];
  expect(lines(outline(tree))).toEqual([
    '→first',
    '选 x→end',
    '选 y→second',
    '选 x→end*',
    '选 y→other',
    '不确定→end*',
    '不确定→second*',
  ]);
});
