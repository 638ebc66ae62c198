import { expect, it } from 'vitest';
import { shortPath } from './links.ts';

it('shortens the addresses of articles and codes', () => {
  expect(shortPath({ collection: 'problems', data: { number: 'P01' } })).toBe('/p01/');
  expect(shortPath({ collection: 'strategies', data: { number: 'S05' } })).toBe('/s05/');
  expect(shortPath({ collection: 'codes', id: 'A0' })).toBe('/ca0/');
});
