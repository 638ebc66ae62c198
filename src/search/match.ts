/**
 * Finds pages by name: number or code, words that stand in a name, what a sentence shares with
 * the names, and only then what merely sounds alike. Pure; runs in the browser and in tests.
 */
import { isLatin, pairs, runs, singles } from './grams.ts';
import { type Kind, type LettersFile, type Named, type NamesFile, unpackPage } from './names.ts';
import { createIndex, type Entry, type Index, type Piece } from './rank.ts';
import { blurred, createSounds, type Sounds } from './sounds.ts';
import { createSpelling, type Spelling } from './spelling.ts';

export interface NameMatch {
  page: Named;
  score: number;
  /** Whether the words themselves were found, not only something like them. */
  exact: boolean;
  /** Whether a name is the query, as typed or by synonyms. */
  called: boolean;
}

export interface Matcher {
  pages: Named[];
  spelling: Spelling;
  /** Pages that fit, best first. */
  match(query: string): NameMatch[];
  /** Whether the letters table could tell more: unknown characters, or nothing convincing. */
  isUnsure(query: string, matches: NameMatch[]): boolean;
  /** The telling pairs of a query, the most telling first. */
  tellingPairs(query: string): string[];
  /** Every pair of a query as it was typed. */
  typedPairs(query: string): string[];
  /** What a pair tells, from the names. */
  information(pair: string): number;
}

interface Name {
  page: number;
  text: string;
  weight: number;
}

/** What a reader in trouble needs most stands first among equals. */
const prior: Record<Kind, number> = {
  problem: 0.1,
  strategy: 0.06,
  code: 0.05,
  message: 0.02,
  checklist: 0,
  page: 0.02,
  term: 0.01,
  contact: 0,
  trap: 0,
};

/** What only resembles the query is worth less where the reader finds a definition or a number instead of help. */
const resemblance: Partial<Record<Kind, number>> = {
  term: 0.8,
  contact: 0.8,
  trap: 0.8,
  message: 0.9,
  code: 0.9,
  checklist: 0.9,
};

const singleShare = 0.2;
/** Below this a match by words is doubtful, and sounds are tried too. */
const convincing = 0.55;
const weakest = 0.12;
/** A pair that no name has is a rare word of the texts, or the border between two words. */
const unknownWorth = 3;
/** In a query up to this length one wrong character hides what is meant, however well the rest fits. */
const shortest = 7;

/** @param letters without them only what is typed as we write it is understood. */
export function createMatcher(file: NamesFile, letters?: LettersFile): Matcher {
  const pages = file.pages.map(unpackPage);
  const spelling = createSpelling({ characters: letters?.characters ?? '', ...file });
  const names = pages.flatMap(namesOf);
  const canonical = names.map(({ text }) => spelling.canonical(text));
  const plain = names.map(({ text }) => spelling.plain(text));
  const words = createIndex(
    names.map(
      ({ page, weight }, index): Entry => ({
        page,
        weight,
        pieces: wordPieces(spelling.telling(names[index]?.text ?? '')),
      }),
    ),
    pages.length,
  );
  const known = new Set([...plain, ...file.groups.flat(), ...file.fillers].join(''));
  let heard: Heard | undefined;
  let spoken: Spoken[] | undefined;

  function match(query: string): NameMatch[] {
    const typed = spelling.plain(query);
    if (typed === '') return [];
    const scores = new Map<number, Scored>();
    const keep: Keep = (page, value, exact, called = false) => {
      const score = exact ? value : value * (resemblance[pages[page]?.kind ?? 'page'] ?? 1);
      if (score > (scores.get(page)?.score ?? 0)) scores.set(page, { score, exact, called });
    };
    byNumber(query, typed, keep);
    byContent(query, typed, keep);
    byWords(query, keep);
    const best = Math.max(0, ...[...scores.values()].map(({ score }) => score));
    const isFound = best >= convincing && (typed.length > shortest || [...scores.values()].some(({ exact }) => exact));
    if (letters && !isFound) {
      heard ??= hear(spokenNames(names, plain, canonical), pages.length, createSounds(letters.sounds));
      const meant = synonymsBySound(typed, heard);
      if (meant !== typed) {
        byContent(meant, meant, keep);
        byWords(meant, keep);
      }
      bySound(spelling.telling(meant), typed, heard, keep);
    }
    return [...scores]
      .map(([page, { score, ...found }]) => ({
        ...found,
        page: pages[page] as Named,
        score: score + prior[pages[page]?.kind ?? 'page'],
      }))
      .filter(({ score }) => score >= weakest)
      .sort((a, b) => b.score - a.score);
  }

  /** A number or code that stands alone is meant; one inside a longer text may be. */
  function byNumber(query: string, typed: string, keep: Keep): void {
    pages.forEach(({ number }, page) => {
      if (number === '') return;
      const wanted = number.toLowerCase();
      if (typed === wanted) keep(page, 5, true, true);
      else if (mentions(spelling.plain, query, wanted)) keep(page, 1, true, true);
    });
  }

  /** The query stands in a name, or a whole name in the query. */
  function byContent(query: string, typed: string, keep: Keep): void {
    const meant = spelling.canonical(typed);
    const telling = spelling.telling(query);
    names.forEach(({ page, weight }, index) => {
      const [short = '', full = ''] = [plain[index], canonical[index]];
      const held = Math.max(holding(short, typed), holding(full, meant), holding(full, telling));
      if (held > 0) keep(page, weight * held, true, short === typed || full === meant);
      else if (full.length >= 3 && telling.includes(full))
        keep(page, weight * (0.35 + 0.5 * (full.length / telling.length)), false);
    });
  }

  function byWords(query: string, keep: Keep): void {
    for (const [page, { covered, likeness }] of words.fit(wordPieces(spelling.telling(query))))
      keep(page, 0.44 * covered + 0.44 * likeness, false);
  }

  function bySound(meant: string, typed: string, { index, initials, sounds }: Heard, keep: Keep): void {
    const syllables = syllablesOf(meant, sounds);
    for (const [page, { covered, likeness }] of index.fit(soundPieces(syllables)))
      keep(page, 0.9 * (0.5 * covered + 0.5 * likeness), false);
    if (!/^[a-z]{2,}$/.test(typed)) return;
    initials.forEach(({ letters, page }) => {
      const at = letters.indexOf(typed);
      if (at >= 0) keep(page, 0.5 + 0.4 * (typed.length / letters.length), false);
    });
  }

  /** Typed pinyin of a synonym becomes the word that stands for it. */
  function synonymsBySound(typed: string, { sounds }: Heard): string {
    if (!/[a-z]{3}/.test(typed)) return typed;
    spoken ??= file.groups
      .flatMap((words) => spokenForms(words, spelling, sounds))
      .sort((a, b) => b.letters.length - a.letters.length);
    const said = spoken.find(({ letters }) => letters.length >= 6 && typed.includes(letters));
    return said
      ? typed.replace(said.letters, said.word)
      : (spoken.find(({ initials }) => initials === typed)?.word ?? typed);
  }

  return {
    pages,
    spelling,
    match,
    isUnsure: (query, [best]) =>
      (best?.score ?? 0) < convincing || [...spelling.plain(query)].some((char) => !known.has(char)),
    information: words.information,
    typedPairs: (query) => [...new Set(pairs(spelling.plain(query)))],
    tellingPairs: (query) => {
      const worth = (pair: string) => (words.knows(pair) ? words.information(pair) : unknownWorth);
      return [...new Set(pairs(spelling.telling(query)))].sort((a, b) => worth(b) - worth(a));
    },
  };
}

type Scored = Omit<NameMatch, 'page'>;

type Keep = (page: number, score: number, exact: boolean, called?: boolean) => void;

interface Heard {
  index: Index;
  initials: { page: number; letters: string }[];
  sounds: Sounds;
}

function namesOf(page: Named, index: number): Name[] {
  return [
    { page: index, text: page.title, weight: 1 },
    ...page.names.map((text) => ({ page: index, text, weight: 1 })),
    { page: index, text: page.description, weight: 0.6 },
  ];
}

/** How well a name holds a query: 1.1 when they are equal, from 0.9 when it is a part, else 0. */
function holding(name: string, query: string): number {
  if (name === query) return 1.1;
  return query.length >= 2 && name.includes(query) ? 0.9 + 0.06 * (query.length / name.length) : 0;
}

/** A code counts inside a text unless it is an amount, a date or part of a longer number. */
function mentions(plain: (text: string) => string, query: string, code: string): boolean {
  const text = query.normalize('NFKC').toLowerCase();
  const pattern = new RegExp(`(?<![a-z0-9.])${code}(?![a-z0-9.%]|\\s*[元块笔天年月日号个次万千分秒点台张家折])`);
  return pattern.test(text) && plain(text) !== '';
}

function wordPieces(text: string): Piece[] {
  return [
    ...[...new Set(pairs(text))].map((pair) => ({ text: pair, share: 1 })),
    ...[...new Set(singles(text))].map((single) => ({ text: `·${single}`, share: singleShare })),
  ];
}

/** A name is heard as it is written and as its synonyms put it. */
function spokenNames(names: Name[], plain: string[], canonical: string[]): Name[] {
  return names.flatMap((name, index) =>
    [...new Set([plain[index] ?? '', canonical[index] ?? ''])].map((text) => ({ ...name, text })),
  );
}

function hear(names: Name[], pageCount: number, sounds: Sounds): Heard {
  const syllables = names.map(({ text }) => syllablesOf(text, sounds));
  const pieces = syllables.map(soundPieces);
  return {
    sounds,
    index: createIndex(
      names.map(({ page, weight }, index) => ({ page, weight, pieces: pieces[index] ?? [] })),
      pageCount,
    ),
    initials: syllables.map((all, index) => ({
      page: names[index]?.page ?? 0,
      letters: all.map(([first = '']) => first[0] ?? '').join(''),
    })),
  };
}

/** Readings of each character; Latin letters as pinyin when they are, else as they stand. */
function syllablesOf(text: string, sounds: Sounds): string[][] {
  return runs(text).flatMap((run) => {
    if (!isLatin(run)) return [...run].map((char) => sounds.of(char));
    return (sounds.cut(run) ?? [run]).map((syllable) => [syllable]);
  });
}

function soundPieces(syllables: string[][]): Piece[] {
  const alternatives = syllables.map((readings) => [...new Set(readings.map(blurred))]);
  const spoken = alternatives
    .slice(1)
    .flatMap((readings, index) =>
      (alternatives[index] ?? []).flatMap((before) => readings.map((after) => `${before} ${after}`)),
    );
  return [
    ...[...new Set(spoken)].map((text) => ({ text, share: 1 })),
    ...[...new Set(alternatives.flat())].map((text) => ({ text, share: singleShare })),
  ];
}

interface Spoken {
  letters: string;
  initials: string;
  word: string;
}

/** Pinyin and initials of each synonym in a group, and the word that stands for the group. */
function spokenForms(words: string[], spelling: Spelling, sounds: Sounds): Spoken[] {
  return words.map((each) => {
    const syllables = syllablesOf(spelling.plain(each), sounds).map(([first = '']) => first);
    const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
    return { letters: syllables.join(''), initials, word: spelling.plain(words[0] ?? '') };
  });
}
