import { expect, it } from 'vitest';
import { chooseCause, retitled, titleFaults } from './new-title.ts';
import { withSite } from './trial.test-support.ts';

const article = (...causes: [id: string, title: string][]) =>
  `causes:\n${causes.map(([id, title]) => `  - id: ${id}\n    title: ${title}\n`).join('')}`;

it('chooses a cause whose title stands nowhere else', () => {
  const texts = new Map([
    ['problems/a.mdx', `${article(['shared', '断网'])}断网时`],
    ['problems/b.mdx', article(['own', '卡纸'])],
    ['checklists/b.yaml', '  - id: paper\n    title: 看纸'],
  ]);
  expect(chooseCause(texts)).toEqual({ problem: 'b', id: 'own', title: '卡纸' });
  expect(() => chooseCause(new Map([...texts].slice(0, 1)))).toThrow('no cause');
});

it('changes the title where it is typed', () => {
  const texts = new Map([['problems/b.mdx', article(['own', '卡纸'])]]);
  const cause = { problem: 'b', id: 'own', title: '卡纸' };
  expect(retitled(texts, cause, '换了名字').get('problems/b.mdx')).toBe(article(['own', '换了名字']));
});

const cause = { problem: 'b', id: 'own', title: '换了名字' };
const kb = (title: string) => JSON.stringify({ problems: [{ id: 'b', causes: [{ id: 'own', title }] }] });
const page = (picture: string, table: string, heading: string) =>
  `<div class="picture"><svg><a href="#own"><text>${picture}</text></a></svg></div>` +
  `<table><td><a href="#own">${table}</a></td></table><h3 id="own">${heading}<a href="#own">#</a></h3>`;
const matrix =
  '<svg><a href="/problems/b/#own"><text>换了名字</text></a></svg><td><a href="/problems/b/#own">换了名字</a></td>';
const sound = {
  'problems/b/index.html': page('换了<tspan>\n 名字 </tspan>', '换了名字', '换了名字'),
  'problems/b.md': '### 换了名字\n',
  'matrix/index.html': matrix,
  'kb.json': kb('换了名字'),
};

it('is content when every place says the new title, broken into lines or not', () => {
  withSite(sound, (dist) => expect(titleFaults(dist, cause, '卡纸')).toEqual([]));
});

it('names every place that says something else, and every file with the old title', () => {
  const stale = {
    'problems/b/index.html': page('卡<tspan>纸</tspan>', '卡 纸', ''),
    'matrix/index.html': matrix.replaceAll('换了名字', '别的'),
    'kb.json': kb('卡纸'),
  };
  withSite(stale, (dist) =>
    expect(titleFaults(dist, cause, '卡纸')).toEqual([
      'the fishbone says “卡纸”, not “换了名字”',
      'the table below it says “卡纸”, not “换了名字”',
      'the heading of its section says “”, not “换了名字”',
      'the matrix says “别的”, not “换了名字”',
      'the table of the matrix says “别的”, not “换了名字”',
      'kb.json says “卡纸”, not “换了名字”',
      'the Markdown twin says “”, not “换了名字”',
      'kb.json: 卡纸',
    ]),
  );
});
