import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { today, withCopy } from '../../src/check/content-check.test-support.ts';
import { formatFindings } from '../../src/check/finding.ts';
import { checkContent } from '../../src/check/index.ts';
import { createSkeleton } from './skeleton.ts';

/** Does what an author does, without the thinking: the hint becomes the sentence, the id loses its mark. */
function fill(root: string, files: string[]): void {
  for (const file of files)
    change(join(root, file), (text) => text.replaceAll(/【待写：([^】]*)】/g, '$1').replaceAll('todo-', ''));
}

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

const make = (root: string, ...words: string[]) => createSkeleton(root, words, today);
const check = (root: string) => formatFindings(checkContent(root, today));

describe('npm run new', () => {
  it.each([
    ['problem', 'battery-dead', ['content/problems/battery-dead.mdx', 'content/checklists/battery-dead.yaml']],
    ['term', 'new-term', ['content/glossary.yaml']],
    ['code', '51', ['content/codes.yaml']],
  ])('makes a %s that cannot be published before it is written, and passes afterwards', (kind, slug, expected) => {
    withCopy((root) => {
      const files = make(root, kind, slug);
      expect(files).toEqual(expected);
      const rules = new Set(checkContent(root, today).map(({ rule }) => rule));
      expect([...rules]).toEqual(['unfinished']);
      fill(root, files);
      expect(check(root)).toBe('');
    });
  });

  it('makes a strategy that passes when it is written and a cause uses it', () => {
    withCopy((root) => {
      const files = make(root, 'strategy', 'new-strategy');
      fill(root, files);
      expect(check(root)).toContain('[orphan] “new-strategy”');
      change(join(root, 'content/problems/sample-problem.mdx'), (text) =>
        text.replace('strategies: [sample-strategy]', 'strategies: [sample-strategy, new-strategy]'),
      );
      expect(check(root)).toBe('');
    });
  });

  it('makes a checklist that waits for an article', () => {
    withCopy((root) => {
      fill(root, make(root, 'checklist', 'new-checklist'));
      expect(check(root)).toMatch(/^\S+ 错误 \[orphan\] “new-checklist”[^\n]*$/);
    });
  });

  it('gives the next number', () => {
    withCopy((root) => {
      make(root, 'problem', 'second-problem');
      make(root, 'problem', 'third-problem');
      expect(readFileSync(join(root, 'content/problems/third-problem.mdx'), 'utf8')).toContain('number: P03');
    });
  });

  it.each<[words: string[], message: string]>([
    [[], '写成 npm run new -- problem battery-dead；可以建：problem、strategy、checklist、term、code'],
    [['problm', 'x'], '不能建“problm”；是不是 “problem”？；写成 npm run new'],
    [['problem'], '还缺名字；用小写英文、数字和连字符，例如 battery-dead'],
    [['problem', 'Battery_Dead'], '“Battery_Dead”不行；用小写英文'],
    [['code', '5'], '“5”不行；应答码是两位数字或大写字母，例如 51、A0'],
    [['problem', 'sample-problem'], '“sample-problem”已经有了；换一个名字'],
    [['problem', 'todo-later'], '名字不以 todo 开头'],
    [['problem', 'one', 'two'], '多了“two”；一次只建一个'],
  ])('says what is wrong with %j', (words, message) => {
    withCopy((root) => expect(() => make(root, ...words)).toThrow(message));
  });
});
