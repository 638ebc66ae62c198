/** Rule `near-duplicate`: no two files tell the reader the same paragraph; it is written once and linked to. */
import { type Entry, perEntry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { ourProse } from '../prose.ts';

/** Shorter pieces may repeat: legal phrases, safety sentences, table cells. */
const shortest = 40;
const shingleLength = 4;
/** Share of the shorter paragraph's shingles that the other one has too. */
const alike = 0.6;
/** More holders than this make a shingle common. */
const common = 50;

const compared = ['problems', 'strategies', 'pages', 'checklists', 'traps', 'glossary'];

interface Paragraph {
  file: string;
  line: number;
  shingles: Set<string>;
}

export function checkNearDuplicates(entries: Entry[]): Finding[] {
  const seen = new Map<string, Paragraph[]>();
  return paragraphs(entries).flatMap((paragraph) => {
    const twin = closestTwin(paragraph, seen);
    for (const shingle of paragraph.shingles) remember(seen, shingle, paragraph);
    if (!twin) return [];
    const message = `这一段和 ${twin.file}:${twin.line} 几乎一样；只在一处写，另一处给链接`;
    return [{ file: paragraph.file, line: paragraph.line, rule: 'near-duplicate', level: 'error', message }];
  });
}

function paragraphs(entries: Entry[]): Paragraph[] {
  return entries.filter(({ collection }) => compared.includes(collection)).flatMap(paragraphsOf);
}

const paragraphsOf = perEntry((entry): Paragraph[] =>
  ourProse(entry)
    .map(({ text, line }) => ({ file: entry.file, line, letters: lettersOf(text) }))
    .filter(({ letters }) => letters.length >= shortest)
    .map(({ file, line, letters }) => ({ file, line, shingles: shinglesOf(letters) })),
);

/** A citation is the same wherever it stands, and says nothing about the sentence around it. */
function lettersOf(text: string): string {
  return text.replaceAll(/《[^》]*》(?: ?第 ?[\d、 ]+条)?/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function shinglesOf(letters: string): Set<string> {
  return new Set(
    Array.from({ length: letters.length - shingleLength + 1 }, (_, at) => letters.slice(at, at + shingleLength)),
  );
}

function remember(seen: Map<string, Paragraph[]>, shingle: string, paragraph: Paragraph): void {
  const holders = seen.get(shingle);
  if (holders) holders.push(paragraph);
  else seen.set(shingle, [paragraph]);
}

/** The earlier paragraph of another file that shares most shingles, when it shares enough. */
function closestTwin(paragraph: Paragraph, seen: Map<string, Paragraph[]>): Paragraph | undefined {
  const shared = new Map<Paragraph, number>();
  for (const shingle of paragraph.shingles)
    for (const other of rare(seen.get(shingle)))
      if (other.file !== paragraph.file) shared.set(other, (shared.get(other) ?? 0) + 1);
  const [twin] = [...shared].reduce((best, next) => (next[1] > (best[1] ?? 0) ? next : best), [undefined, 0] as [
    Paragraph | undefined,
    number,
  ]);
  return twin && likeness(paragraph, twin) >= alike ? twin : undefined;
}

/** What stands in so many paragraphs is a common turn of phrase: it finds no twin, and looking there costs most. */
function rare(holders: Paragraph[] = []): Paragraph[] {
  return holders.length > common ? [] : holders;
}

function likeness({ shingles }: Paragraph, other: Paragraph): number {
  const both = [...shingles].filter((shingle) => other.shingles.has(shingle)).length;
  return both / Math.min(shingles.size, other.shingles.size);
}
