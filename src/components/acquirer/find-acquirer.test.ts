import { expect, it } from 'vitest';
import { findAcquirer } from './find-acquirer.ts';

const rows = [{ prefix: '898', name: '银联商务' }];

it('reads the first three digits however they are typed', () => {
  const found = { kind: 'found', name: '银联商务', prefix: '898' };
  for (const input of ['898110248160001', '８９８', '898 1102 4816 0001'])
    expect(findAcquirer(input, rows)).toEqual(found);
});

it('says what is wrong instead of guessing', () => {
  expect(findAcquirer('  ', rows)).toEqual({ kind: 'empty' });
  expect(findAcquirer('89', rows)).toEqual({ kind: 'too-short', digits: 2 });
  expect(findAcquirer('8981102481600012', rows)).toEqual({ kind: 'too-long', digits: 16 });
  expect(findAcquirer('商户', rows)).toEqual({ kind: 'not-a-number' });
  expect(findAcquirer('999', rows)).toEqual({ kind: 'unknown', prefix: '999' });
});
