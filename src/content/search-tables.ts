/** The small tables the browser needs to read what people type, cut down to our own texts. */
import tradToSimple from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import { commonCharacters, createSounds, type SoundData } from '../search/sounds.ts';

/** Typed and own form of each character: the editors' pairs, and 繁→简 for characters that occur in our texts. */
export function characterTable(pairs: string[], texts: string): string {
  const own = new Set(texts);
  const traditional = tradToSimple
    .split('|')
    .map((line) => line.split(' '))
    .filter(([typed = '', ours = '']) => typed !== ours && own.has(ours) && !own.has(typed));
  return [...pairs, ...traditional.map(([typed, ours]) => `${typed}${ours}`)].join('');
}

/** Readings of the common characters and of every reading that occurs in our texts. */
export function soundTable(texts: string[]): SoundData {
  const starts = syllableStarts();
  const table = createSounds({ starts, others: {} });
  const others = new Map<string, Set<string>>();
  const note = (char: string, syllable: string) => {
    if (!/^[a-z]+$/.test(syllable) || table.of(char).includes(syllable)) return;
    others.set(syllable, (others.get(syllable) ?? new Set()).add(char));
  };
  for (const text of texts)
    for (const [index, syllable] of read(text).entries()) note([...text][index] ?? '', syllable);
  return { starts, others: Object.fromEntries([...others].sort().map(([key, chars]) => [key, [...chars].join('')])) };
}

/** Walks the common characters in pinyin order and notes where a new syllable begins. */
function syllableStarts(): string {
  const seen = new Set<string>();
  let current = '';
  let starts = '';
  for (const char of commonCharacters()) {
    const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true });
    const next = readings.includes(current) ? current : readings.find((reading) => !seen.has(reading));
    if (!next || next === current) continue;
    seen.add(next);
    current = next;
    starts += `${next}${char}`;
  }
  return starts;
}

function read(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
