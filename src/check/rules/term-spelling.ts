/** Rule `term-spelling`: one spelling per term; search names and screens keep the spelling of reader and machine. */
import { editorialOf } from '../editorial.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { ourProse } from '../prose.ts';
import { firstWord, inContext } from '../words.ts';

export function checkTermSpelling(entries: Entry[]): Finding[] {
  const terms = editorialOf(entries)?.spelling ?? [];
  return entries.flatMap((entry) =>
    ourProse(entry).flatMap(({ text, line }) =>
      terms.flatMap(({ wrong, right, allow }) => {
        const word = firstWord(text, wrong, allow);
        if (!word) return [];
        const message = `“${inContext(text, word)}”：“${word}”统一写成“${right}”`;
        return [{ file: entry.file, line, rule: 'term-spelling' as const, level: 'error' as const, message }];
      }),
    ),
  );
}
