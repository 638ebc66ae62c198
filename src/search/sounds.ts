/**
 * Pinyin without a dictionary in the browser: GB2312 lists the 3,755 common characters in pinyin
 * order, so the first character of each syllable is enough. What breaks the order, has a second
 * reading in our texts or is rarer stands in `others`.
 */
export interface SoundData {
  /** Syllable and the first common character that has it, in order: `a啊ai埃an鞍…`. */
  starts: string;
  /** Syllable → further characters. */
  others: Record<string, string>;
}

export interface Sounds {
  /** Readings of a character without tones, the usual first; none when unknown. */
  of(character: string): string[];
  /** Cuts Latin letters into syllables; undefined when they are no pinyin. */
  cut(letters: string): string[] | undefined;
}

/** The common characters in pinyin order; empty where the browser does not know the encoding. */
export function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  try {
    return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))].slice(0, 3755);
  } catch {
    return [];
  }
}

export function createSounds({ starts, others }: SoundData): Sounds {
  const readings = new Map<string, string[]>();
  const add = (char: string, syllable: string) => readings.set(char, [...(readings.get(char) ?? []), syllable]);
  const first = new Map(
    [...starts.matchAll(/([a-z]+)([^a-z])/g)].map(([, syllable = '', char = '']) => [char, syllable]),
  );
  let current = '';
  for (const char of commonCharacters()) {
    current = first.get(char) ?? current;
    add(char, current);
  }
  for (const [syllable, chars] of Object.entries(others)) for (const char of chars) add(char, syllable);
  const known = new Set([...first.values(), ...Object.keys(others)]);
  return { of: (char) => readings.get(char) ?? [], cut: (letters) => cutFrom(letters, 0, known, new Set()) };
}

function cutFrom(letters: string, from: number, known: Set<string>, dead: Set<number>): string[] | undefined {
  if (from === letters.length) return [];
  if (dead.has(from)) return undefined;
  for (let length = Math.min(6, letters.length - from); length > 0; length--) {
    const syllable = letters.slice(from, from + length);
    const rest = known.has(syllable) ? cutFrom(letters, from + length, known, dead) : undefined;
    if (rest) return [syllable, ...rest];
  }
  dead.add(from);
  return undefined;
}

/** What many speakers and input methods do not tell apart: zh/z, ch/c, sh/s, n/l, ing/in, eng/en, ang/an. */
export function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?!g)/, 'l')
    .replace(/([aei]n)g$/, '$1');
}
