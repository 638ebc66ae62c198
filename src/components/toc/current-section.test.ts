import { expect, it } from 'vitest';
import { currentSection } from './current-section.ts';

const heading = (id: string, top: number) => ({ id, getBoundingClientRect: () => ({ top }) });

it('is the last heading that has passed the line', () => {
  const headings = [heading('a', -500), heading('b', 90), heading('c', 700)];
  expect(currentSection(headings, 100)).toBe('b');
  expect(currentSection(headings, 80)).toBe('a');
  expect(currentSection(headings, -600)).toBeUndefined();
});
