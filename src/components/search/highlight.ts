/** Splits a text into parts, marking those that hold the query or one of its words. */
export function highlightParts(text: string, query: string): { text: string; marked: boolean }[] {
  const words = [...new Set([query.trim(), ...query.trim().split(/\s+/)])].filter(Boolean);
  if (words.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${words.map(escapePattern).join('|')})`, 'gi');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
