import postcss from 'postcss';
import { expect, it } from 'vitest';
import { writeOutConstants } from './constant-properties.ts';

function written(css: string, markup?: string): string {
  const root = postcss.parse(css);
  writeOutConstants(root, markup);
  return root.toString();
}

it('writes a value that nothing changes where it is read, also through another property', () => {
  const css = ':root,:host{--a:1px;--b:var(--a)}p{x:var(--b) solid var(--c)}';
  expect(written(css)).toContain('p{x:1px solid var(--c)}');
});

it('computes multiples of a length', () => {
  const css = ':root{--s:.25rem}p{x:calc(var(--s) * 3) calc(var(--s) * -2);y:calc(100% - var(--s) * 8)}';
  expect(written(css)).toContain('p{x:.75rem -.5rem;y:calc(100% - .25rem * 8)}');
});

it.each([
  ['a condition', '@media print{:root{--a:2px}}'],
  ['an attribute', ':root[data-size]{--a:2px}'],
  ['an element', 'i{--a:2px}'],
])('leaves alone what %s changes', (_, change) => {
  expect(written(`:root{--a:1px}${change}p{x:var(--a)}`)).toContain('p{x:var(--a)}');
});

it('leaves alone what is set under a condition only, and what the markup reads', () => {
  expect(written('@media print{:root{--a:1px}}p{x:var(--a)}')).toContain('p{x:var(--a)}');
  expect(written(':root{--a:1px}p{x:var(--a)}', 'style="x:var(--a)"')).toContain('p{x:var(--a)}');
});
