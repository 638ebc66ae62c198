import { describe, expect, it } from 'vitest';
import { mergeMatches } from './merge.ts';
import type { Named } from './names.ts';

const page = (url: string, kind: Named['kind'] = 'problem'): Named => ({
  url,
  title: url,
  kind,
  description: '摘要',
  names: [],
});
const a = page('/problems/a/');
const b = page('/problems/b/');
const term = page('/glossary/#x', 'term');
const text = (url: string) => ({ url, title: '', excerpt: '正文里的句子' });

describe('merging matches', () => {
  it('orders strong names, full text, resembling names', () => {
    const hits = mergeMatches(
      [
        { page: a, score: 100 },
        { page: term, score: 30 },
      ],
      [text('/problems/b/#s')],
      [a, b, term],
    );
    expect(hits.map(({ url }) => url)).toEqual(['/problems/a/', '/problems/b/#s', '/glossary/#x']);
  });

  it('lists an article once, with the sentence the full text found', () => {
    const hits = mergeMatches([{ page: a, score: 80 }], [text('/problems/a/#s')], [a]);
    expect(hits).toEqual([{ url: '/problems/a/', title: '/problems/a/', kind: '问题', excerpt: '正文里的句子' }]);
  });

  it('keeps two terms of one page apart', () => {
    const other = page('/glossary/#y', 'term');
    expect(
      mergeMatches(
        [
          { page: term, score: 80 },
          { page: other, score: 80 },
        ],
        [],
        [],
      ),
    ).toHaveLength(2);
  });
});
