import type { Spelling } from './spelling.ts';

/** What to look for in a raw text: the query as typed, its words, the words its synonyms stand for, and pairs. */
export function wantedWords(query: string, spelling: Spelling): string[] {
  const typed = query.trim().split(/\s+/);
  const pairs = [...spelling.telling(query)].map((char, index, all) => char + (all[index + 1] ?? ''));
  return [...new Set([query.trim(), ...typed, spelling.telling(query), ...pairs])].filter((word) => word.length > 1);
}
