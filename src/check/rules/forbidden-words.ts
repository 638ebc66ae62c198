/** Rule `forbidden-words`: no advertising, promise, blame or filler; the words stand in `content/editorial.yaml`. */
import { editorialOf } from '../editorial.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { ourProse } from '../prose.ts';
import { firstWord, inContext } from '../words.ts';

export function checkForbiddenWords(entries: Entry[]): Finding[] {
  const groups = editorialOf(entries)?.forbidden ?? [];
  return entries.flatMap((entry) =>
    ourProse(entry).flatMap(({ text, line }) =>
      groups.flatMap(({ words, allow, why, instead }) => {
        const word = firstWord(text, words, allow);
        if (!word) return [];
        const message = `“${inContext(text, word)}”：不写“${word}”，${why}；${instead}`;
        return [{ file: entry.file, line, rule: 'forbidden-words' as const, level: 'error' as const, message }];
      }),
    ),
  );
}
