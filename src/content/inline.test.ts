import { expect, it } from 'vitest';
import { inlineHtml, plainText } from './inline.ts';

it('resolves the short link forms', () => {
  expect(inlineHtml('见 [68](code:68) 和 [签到](term:sign-in)')).toBe(
    '见 <a href="/codes/68/">68</a> 和 <a href="/glossary/#sign-in">签到</a>',
  );
  expect(inlineHtml('打 [95516](phone:unionpay)')).toBe('打 <a href="tel:95516">95516</a>');
});

it('cites the list of the article or that of the site', () => {
  expect(inlineHtml('[条例](source:regulation-768)', 'article')).toContain('href="#source-regulation-768"');
  expect(inlineHtml('[条例](source:regulation-768)')).toContain('href="/about/#source-regulation-768"');
});

it('gives no markup to what an author did not mean as markup', () => {
  expect(inlineHtml('a < b & "c"')).toBe('a &lt; b &amp; "c"');
});

it('reads as plain text without links and bold', () => {
  expect(plainText('**先**看[流水](/x/)')).toBe('先看流水');
});
