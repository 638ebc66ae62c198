/** Rule `typography`: a space between Chinese and Latin letters or digits, full-width punctuation. */
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { ourProse } from '../prose.ts';
import { corrected } from '../typography.ts';

export function checkTypography(entry: Entry): Finding[] {
  return ourProse(entry).flatMap(({ text, line }) => {
    const wanted = corrected(text);
    if (wanted === text) return [];
    const message = `现在是 ${difference(text, wanted)}，应写成 ${difference(wanted, text)}`;
    return [{ file: entry.file, line, rule: 'typography' as const, level: 'error' as const, message }];
  });
}

const context = 6;

/** The part of `text` that differs from `other`, with a few characters around it. */
function difference(text: string, other: string): string {
  const start = sameLength(text, other);
  const end = sameLength([...text.slice(start)].reverse().join(''), [...other.slice(start)].reverse().join(''));
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, text.length - end + context);
  return `“${text.slice(from, to).replace(/\n/g, ' ')}”`;
}

/** How many characters the two have in common at the beginning. */
function sameLength(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}
