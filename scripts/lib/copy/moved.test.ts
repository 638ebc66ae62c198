import { expect, it } from 'vitest';
import { type Moves, moveFaults, withMoves } from './moved.ts';
import { withSite } from './trial.test-support.ts';

const texts = new Map([
  ['problems/a.mdx', '看[b](/problems/b/#why)，[自己](#q-one) <Question id="q-one"> <Question id="q-one-more">'],
  ['problems/b.mdx', 'checklist: b\n[a](/problems/a/#q-one) [too](/problems/a/#q-one-more) b-side'],
  ['checklists/a.yaml', 'groups:\n  - id: first\n    items:\n      - id: look\n'],
  ['checklists/b.yaml', 'unsolved: "/checklists/a/#look"'],
]);

const redirects = [
  { from: '/problems/b/', to: '/problems/b-moved/' },
  { from: '/checklists/b/', to: '/checklists/b-moved/' },
  { from: '/matrix/#b', to: '/matrix/#b-moved' },
  { from: '/problems/a/#q-one', to: '/problems/a/#q-one-moved' },
  { from: '/checklists/a/#look', to: '/checklists/a/#look-moved' },
];

it('gives other names with every link to them, and says where each went', () => {
  const moved = withMoves(texts);
  expect(moved.redirects).toEqual(redirects);
  expect(Object.fromEntries(moved.texts)).toEqual({
    'problems/a.mdx':
      '看[b-moved](/problems/b-moved/#why)，[自己](#q-one-moved) <Question id="q-one-moved"> <Question id="q-one-more">',
    'problems/b-moved.mdx': 'checklist: b-moved\n[a](/problems/a/#q-one-moved) [too](/problems/a/#q-one-more) b-side',
    'checklists/a.yaml': 'groups:\n  - id: first\n    items:\n      - id: look-moved\n',
    'checklists/b-moved.yaml': 'unsolved: "/checklists/a/#look-moved"',
  });
});

it('needs an article with a question', () => {
  expect(() => withMoves(new Map([['problems/a.mdx', '']]))).toThrow('problems/a.mdx has no');
});

const moves: Moves = {
  recorded: { pages: { '/problems/a/': { anchors: ['q-one'] }, '/problems/b/': { anchors: [] } }, numbers: {} },
  redirects: redirects.filter(({ from }) => from.startsWith('/problems/')),
};
const lead = '<meta http-equiv="refresh" content="0;url=/problems/b-moved/">';
const sound = {
  'problems/a/index.html': '<h3 id="q-one-moved"><a id="q-one"></a></h3>',
  'problems/b/index.html': lead,
  'problems/b-moved/index.html': '<h2 id="causes"></h2>',
  _redirects: '/problems/b/ /problems/b-moved/ 301\n/problems/b.md /problems/b-moved.md 301\n',
};

it('is content when the build would refuse without the declarations and every old address leads on', () => {
  withSite(sound, (dist) => expect(moveFaults(dist, moves)).toEqual([]));
});

it('tells when nothing would be refused', () => {
  const recorded = { pages: {}, numbers: {} };
  withSite(sound, (dist) =>
    expect(moveFaults(dist, { ...moves, recorded })).toEqual([
      'undeclared, /problems/b/ should be refused with its new place /problems/b-moved/; what came:\nnothing',
      'undeclared, /problems/a/#q-one should be refused with its new place /problems/a/#q-one-moved; what came:\nnothing',
    ]),
  );
});

it('tells when an old address leads nowhere', () => {
  const lost = {
    ...sound,
    'problems/b/index.html': '<h2 id="causes"></h2>',
    'problems/a/index.html': '<h3 id="q-one-moved">',
  };
  withSite(lost, (dist) => {
    const faults = moveFaults(dist, moves);
    expect(faults[0]).toMatch(/^declared, it is still refused:\n.*\n- 小节 #q-one，原来在 \/problems\/a\//);
    expect(faults.slice(1)).toEqual([
      '/problems/b/ does not lead to /problems/b-moved/',
      '/problems/a/#q-one does not lead to /problems/a/#q-one-moved',
    ]);
  });
  const { _redirects, ...unlisted } = sound;
  withSite(unlisted, (dist) =>
    expect(moveFaults(dist, moves)).toEqual(['/problems/b/ does not lead to /problems/b-moved/']),
  );
});
