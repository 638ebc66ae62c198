import { expect, it } from 'vitest';
import { currentSection } from './current-section.ts';

const placed = (id: string, top: number) => ({ id, section: { getBoundingClientRect: () => ({ top }) } });

it('is the last section that has passed the line', () => {
  const places = [placed('a', -500), placed('b', 90), placed('c', 700)];
  expect(currentSection(places, 100)).toBe('b');
  expect(currentSection(places, 80)).toBe('a');
  expect(currentSection(places, -600)).toBeUndefined();
});
