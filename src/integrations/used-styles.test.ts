import { expect, it } from 'vitest';
import { classesIn, cutStyles, usedStyles, wordsIn } from './used-styles.ts';

const used = new Set(['a', 'md:b', 'p-1.5']);

it('keeps rules whose classes occur and everything that names none', () => {
  const css = 'h1{x:y}.a{x:y}.gone{x:y}.a .gone{x:y}.md\\:b{x:y}.p-1\\.5{x:y}.a,.gone{z:y}[data-x=".q"]{x:y}';
  expect(usedStyles(css, used)).toBe('h1{x:y}.a{x:y}.md\\:b{x:y}.p-1\\.5{x:y}.a{z:y}[data-x=".q"]{x:y}');
});

it('keeps rules for custom elements that occur', () => {
  const css = 'pos-a .a{x:y}pos-gone [data-b]{x:y}.a:focus-visible{x:y}a::-webkit-x{x:y}.a>pos-gone{x:y}';
  expect(usedStyles(css, classesIn('<pos-a><p class="a">'))).toBe(
    'pos-a .a{x:y}.a:focus-visible{x:y}a::-webkit-x{x:y}',
  );
});

it('does not ask for a class that must be absent', () => {
  expect(usedStyles('p:not(.gone){x:y}', used)).toBe('p:not(.gone){x:y}');
});

it('leaves no empty condition behind', () => {
  expect(usedStyles('@media print{.gone{x:y}}.a{x:y}', used)).toBe('.a{x:y}');
});

it('drops custom properties that nothing reads, unless the markup does', () => {
  const css = ':root{--one:var(--two);--two:1;--three:3}.a{x:var(--four)}';
  expect(usedStyles(css, used)).toBe('.a{x:var(--four)}');
  expect(usedStyles(css, used, 'style="x:var(--one)"')).toBe(':root{--one:1}.a{x:var(--four)}');
});

it('finds classes in markup and in scripts', () => {
  expect([...classesIn('<p class="a md:b"><i class="c">')]).toEqual(['a', 'md:b', 'c']);
  expect(wordsIn('x.className="key me-2"').has('me-2')).toBe(true);
});

it('cuts off what needs a class that is not there yet, and leaves nothing out', () => {
  const css = 'h1{x:y}.a,.made{x:y}@media print{.made .a{x:y}@page{margin:0}}@media print{@page made{margin:0}}';
  expect(cutStyles(css, used)).toEqual({
    now: 'h1{x:y}.a{x:y}@media print{@page{margin:0}}@media print{@page made{margin:0}}',
    later: ['.made{x:y}', '@media print{.made .a{x:y}}'],
  });
});
