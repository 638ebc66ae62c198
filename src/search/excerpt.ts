/** The sentence of a text that shows what was found. */

const length = 60;

/** About sixty characters around the densest group of the wanted words; the beginning when none occurs. */
export function excerptOf(text: string, words: string[]): string {
  const places = words.flatMap((word) => placesOf(text, word));
  const weight = (start: number) =>
    places.filter(({ at }) => at >= start && at < start + length).reduce((sum, place) => sum + place.size, 0);
  const [best] = places.map(({ at }) => at).sort((a, b) => weight(b) - weight(a) || a - b);
  const start = best === undefined ? 0 : sentenceStart(text, best);
  return `${start > 0 ? '…' : ''}${text.slice(start, start + length)}${start + length < text.length ? '…' : ''}`;
}

function placesOf(text: string, word: string): { at: number; size: number }[] {
  const places = [];
  const lower = text.toLowerCase();
  const wanted = word.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0 && places.length < 50; at = lower.indexOf(wanted, at + 1))
    places.push({ at, size: word.length });
  return places;
}

/** Goes back to where the sentence begins, when that is near. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 20), at);
  const end = Math.max(...['。', '！', '？', '；', ' '].map((mark) => before.lastIndexOf(mark)));
  return end < 0 ? Math.max(0, at - 12) : at - before.length + end + 1;
}
