import { closest, distance } from 'fastest-levenshtein';

/** `；是不是 “x”？` when one of the known words is close to the one found, otherwise an empty string. */
export function didYouMean(found: string, known: Iterable<string>): string {
  const words = [...known];
  if (words.length === 0) return '';
  const best = closest(found, words);
  return distance(found, best) <= Math.max(2, Math.floor(found.length / 3)) ? `；是不是 “${best}”？` : '';
}
