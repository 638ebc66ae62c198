import { describe, expect, it } from 'vitest';
import { findingsAfter } from './content-check.test-support.ts';

const page = '/problems/sample-problem/';
const declare = (...pairs: [from: string, to: string][]) =>
  findingsAfter('redirects.yaml', () => pairs.map(([from, to]) => `- from: ${from}\n  to: ${to}\n`).join(''));
const finding = (line: number, message: string) => `content/redirects.yaml:${line} 错误 [redirect] ${message}`;

describe('check of redirects', () => {
  it('accepts a page, a section, a checklist item, and a section of a page that moved', () => {
    expect(
      declare(
        ['/problems/old/', page],
        ['/problems/old/#cause', `${page}#first-cause`],
        [`${page}#gone`, '/strategies/sample-strategy/'],
        ['/checklists/sample-problem/#gone', '/checklists/sample-problem/#first-item'],
        ['/p09/', page],
      ),
    ).toBe('');
  });

  it.each<[name: string, pairs: [string, string][], expected: string]>([
    ['a page that stands', [[page, '/strategies/']], finding(1, `“${page}” 还在，不用写；删掉这一条`)],
    ['a section that stands', [[`${page}#causes`, page]], finding(1, `“${page}#causes” 还在，不用写；删掉这一条`)],
    ['a short address in use', [['/p01/', page]], finding(1, '“/p01/” 还在，不用写；删掉这一条')],
    [
      'a section of a page that is gone',
      [['/problems/old/#x', page]],
      finding(1, '“/problems/old/#x”：那一页也没有了；先写一条 from: /problems/old/，说明整页搬到哪里'),
    ],
    [
      'a target that does not exist',
      [['/problems/old/', '/problems/sample-problen/']],
      finding(2, `没有 “/problems/sample-problen/” 这个地址；是不是 “${page}”？`),
    ],
    [
      'a section that does not exist',
      [['/problems/old/', `${page}#causs`]],
      finding(2, `“${page}#causs”：那一页没有 #causs；是不是 “causes”？`),
    ],
    [
      'a chain',
      [
        ['/problems/oldest/', '/problems/old/'],
        ['/problems/old/', page],
      ],
      finding(2, '“/problems/old/” 自己也搬走了；直接写最后的地址'),
    ],
    [
      'a cycle',
      [
        ['/problems/one/', '/problems/two/'],
        ['/problems/two/', '/problems/one/'],
      ],
      [2, 4]
        .map((line) => finding(line, `“/problems/${line === 2 ? 'two' : 'one'}/” 自己也搬走了；直接写最后的地址`))
        .join('\n'),
    ],
    [
      'the same twice',
      [
        ['/problems/old/', page],
        ['/problems/old/', '/strategies/'],
      ],
      finding(3, '“/problems/old/” 写了两次；留一条'),
    ],
  ])('refuses %s', (_, pairs, expected) => {
    expect(declare(...pairs)).toBe(expected);
  });
});
