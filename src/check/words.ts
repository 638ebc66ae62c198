/** Looks for words in Chinese text, where no spaces say where a word begins. */

/** The first of the words that stands in the text outside the allowed phrases. */
export function firstWord(text: string, words: string[], allow: string[]): string | undefined {
  const candidates = words.filter((word) => text.includes(word));
  if (candidates.length === 0) return undefined;
  const rest = allow.reduce((left, phrase) => left.replaceAll(phrase, '〇'.repeat(phrase.length)), text);
  return candidates.find((word) => pattern(word).test(rest));
}

/** The word with some text on either side, so that the author finds it in a long paragraph. */
export function inContext(text: string, word: string, around = 8): string {
  const at = text.search(pattern(word));
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + word.length + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ')}${to < text.length ? '…' : ''}`;
}

/** A Latin word counts only when it stands alone: `app` is not in `happy`. */
function pattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[a-z\d]/i.test(word) ? '(?<![A-Za-z\\d])' : '';
  const after = /[a-z\d]$/i.test(word) ? '(?![A-Za-z\\d])' : '';
  return new RegExp(before + escaped + after);
}
