/**
 * One spelling for what means the same to a merchant. The build spells the index with it and the
 * browser the query, so both always agree.
 */

/** What the spelling needs to know; made at build from `content/synonyms.yaml` and a 繁→简 table. */
export interface SpellingData {
  /** Pairs of characters: as typed, as we write it (`變变帳账`). */
  characters: string;
  /** Words that mean the same; the first one stands for all. */
  groups: string[][];
  /** Words of a question that say nothing about the problem. */
  fillers: string[];
}

export interface Spelling {
  /** Full width to half, lower case, our characters, no space, punctuation or control character. */
  plain(text: string): string;
  /** Plain, and every synonym replaced by the first word of its group. */
  canonical(text: string): string;
  /** Canonical without the words that say nothing; the canonical text itself when nothing else is left. */
  telling(text: string): string;
}

const noise = /[\s\p{P}\p{S}\p{C}]+/gu;

export function createSpelling({ characters, groups, fillers }: SpellingData): Spelling {
  const simplified = new Map(pairsOf(characters));
  const foreign = matcher([...simplified.keys()]);
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(noise, '')
      .replace(foreign, (char) => simplified.get(char) ?? char);
  const heads = new Map(groups.flatMap((words) => words.map((word) => [plain(word), plain(words[0] ?? '')] as const)));
  const silent = new Map(fillers.map((word) => [plain(word), '\n'] as const));
  const synonyms = matcher([...heads.keys()]);
  const spoken = matcher([...silent.keys()]);
  const replaced = (text: string) => text.replace(synonyms, (word) => heads.get(word) ?? word);
  // Twice: 缴费不成功 → 续费失败 → 续不了费.
  const canonical = (text: string) => replaced(replaced(plain(text)));
  return {
    plain,
    canonical,
    telling(text) {
      const short = canonical(plain(text).replace(spoken, '\n')).replaceAll('\n', '');
      return short === '' ? canonical(text) : short;
    },
  };
}

function pairsOf(characters: string): [string, string][] {
  const all = [...characters];
  return all.flatMap((char, index) => (index % 2 === 0 ? [[char, all[index + 1] ?? char] as [string, string]] : []));
}

/** Finds any of the words, the longest first. */
function matcher(words: string[]): RegExp {
  const longestFirst = words.filter(Boolean).sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? /(?!)/g : new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
}

/** A text as a pattern that matches only this text. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
