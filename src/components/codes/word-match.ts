/** Finds codes and messages by the words that stand on a screen. Pure. */

export interface Named {
  url: string;
  title: string;
  /** What to do, in a sentence. */
  description: string;
  /** The code; messages of the machine itself have none. */
  number?: string;
  /** Title, aliases and screen texts, normalised. */
  names: string[];
}

/** Full width to half, lower case, no spaces or punctuation. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** At this score the words stand in a name, or a name in the words; below it they only resemble. */
export const strong = 60;
const weakest = 25;

/** Entries whose names fit the normalised words, best first. */
export function matchNames(words: string, pages: Named[]): { page: Named; score: number }[] {
  if (words === '') return [];
  return pages
    .map((page) => ({ page, score: Math.max(0, ...page.names.map((name) => similarity(words, name))) }))
    .filter(({ score }) => score >= weakest)
    .sort((a, b) => b.score - a.score);
}

function similarity(words: string, name: string): number {
  if (name === words) return 100;
  if (name.includes(words)) return 80 + share(words, name);
  if (name.length >= 2 && words.includes(name)) return strong + share(name, words);
  return Math.round(overlap(words, name) * 50);
}

/** 0 to 9: how much of the longer text the shorter one fills. */
function share(part: string, whole: string): number {
  return Math.floor((part.length / whole.length) * 9);
}

/** Share of character pairs that two texts have in common (Dice's coefficient, 0 to 1). */
function overlap(a: string, b: string): number {
  const [ofA, ofB] = [pairs(a), pairs(b)];
  const common = [...ofA].filter((pair) => ofB.has(pair)).length;
  return ofA.size + ofB.size === 0 ? 0 : (2 * common) / (ofA.size + ofB.size);
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
