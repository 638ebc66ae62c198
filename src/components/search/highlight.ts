import { escapePattern } from '../../search/spelling.ts';

/** Splits a text into parts, marking those that hold one of the words; neighbours become one part. */
export function highlightParts(text: string, words: string[]): { text: string; marked: boolean }[] {
  const wanted = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`((?:${wanted.map(escapePattern).join('|')})+)`, 'gi');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
