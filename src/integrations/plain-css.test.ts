import postcss from 'postcss';
import { expect, it } from 'vitest';
import { plainCss, withoutVariables } from './plain-css.ts';

const plain = async (css: string) => (await postcss(plainCss()).process(css, { from: undefined })).css;

it('takes layers apart in their order and drops what only registers properties', async () => {
  const css = await plain(
    '@layer base{a{color:red}}@layer components{@layer inner{.b{color:red}}}@layer properties{*{--tw-x:0}}@property --tw-x{syntax:"*";inherits:false}',
  );
  expect(css).not.toContain('@');
  expect(css.replace(/\s/g, '')).toBe('a{color:red}.b{color:red}');
});

it('says sides and selectors as old engines know them', async () => {
  const css = await plain('.a{padding-inline:1em}.b :is(i,u){inset-block-start:0}@media (width>=60rem){i{top:0}}');
  expect(css).toContain('padding-left');
  expect(css).toContain('.b i');
  expect(css).not.toMatch(/:is|inline|inset|>=/);
});

it('writes out variables that are never set', () => {
  expect(withoutVariables('var(--tw-leading,var(--text-small--line-height))')).toBe('var(--text-small--line-height)');
  expect(withoutVariables('var(--tw-border-style)')).toBe('solid');
  expect(withoutVariables('calc(var(--spacing) * 2)')).toBe('calc(var(--spacing) * 2)');
});
