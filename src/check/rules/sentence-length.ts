/** Rule `sentence-length`: a long sentence is two sentences. A warning only: some lists read well. */
import { editorialOf } from '../editorial.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { ourProse } from '../prose.ts';

export function checkSentenceLength(entries: Entry[]): Finding[] {
  const limit = editorialOf(entries)?.sentenceLength;
  if (!limit) return [];
  return entries.flatMap((entry) =>
    ourProse(entry).flatMap(({ text, line }) =>
      longSentences(text, limit).map((sentence) => ({
        file: entry.file,
        line,
        rule: 'sentence-length' as const,
        level: 'warning' as const,
        message: `这一句 ${sentence.length} 个字，超过 ${limit}，拆成两句：“${sentence.slice(0, 20)}…”`,
      })),
    ),
  );
}

function longSentences(text: string, limit: number): string[] {
  return text
    .split(/(?<=[。？！；])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > limit);
}
