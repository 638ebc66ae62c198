/** Finds names by how they sound: homophones, near sounds, pinyin and its initials. Loaded when words alone do not fit. */
import { isLatin, runs } from './grams.ts';
import type { Name } from './match.ts';
import { createIndex, type Piece } from './rank.ts';
import { blurred, createSounds, type SoundData, type Sounds } from './sounds.ts';
import type { Spelling } from './spelling.ts';

export interface Ear {
  /** Typed pinyin of a synonym becomes the word that stands for it; anything else stays. */
  meant(typed: string): string;
  /** Pages whose names sound like the text, each with a score; a page may come more than once. */
  fit(text: string, typed: string): [page: number, score: number][];
}

export type CreateEar = typeof createEar;

interface Heard {
  page: number;
  syllables: string[][];
}

interface Spoken {
  letters: string;
  initials: string;
  word: string;
}

const singleShare = 0.2;

/** @param names as they are written and as their synonyms put them. */
export function createEar(
  names: Name[],
  groups: string[][],
  spelling: Spelling,
  pageCount: number,
  data: SoundData,
): Ear {
  const sounds = createSounds(data);
  const heard = names.map(({ page, text }): Heard => ({ page, syllables: syllablesOf(text, sounds) }));
  const entries = heard.map(({ page, syllables }, index) => ({
    page,
    weight: names[index]?.weight ?? 0,
    pieces: soundPieces(syllables),
  }));
  const index = createIndex(entries, pageCount);
  const initials = heard.map(({ page, syllables }) => ({ page, letters: syllables.map(initialOf).join('') }));
  const spoken = groups
    .flatMap((words) => spokenForms(words, spelling, sounds))
    .sort((a, b) => b.letters.length - a.letters.length);

  function byInitials(typed: string): [number, number][] {
    if (!/^[a-z]{2,}$/.test(typed)) return [];
    return initials
      .filter(({ letters }) => letters.includes(typed))
      .map(({ page, letters }) => [page, 0.5 + 0.4 * (typed.length / letters.length)]);
  }

  return {
    meant(typed) {
      if (!/[a-z]{3}/.test(typed)) return typed;
      const said = spoken.find(({ letters }) => letters.length >= 6 && typed.includes(letters));
      if (said) return typed.replace(said.letters, said.word);
      return spoken.find(({ initials }) => initials === typed)?.word ?? typed;
    },
    fit(text, typed) {
      const fits = [...index.fit(soundPieces(syllablesOf(text, sounds)))];
      const bySyllables = fits.map(([page, { covered, likeness }]): [number, number] => [
        page,
        0.9 * (0.5 * covered + 0.5 * likeness),
      ]);
      return [...bySyllables, ...byInitials(typed)];
    },
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

/** Pinyin and initials of each synonym in a group, and the word that stands for the group. */
function spokenForms(words: string[], spelling: Spelling, sounds: Sounds): Spoken[] {
  return words.map((each) => {
    const syllables = syllablesOf(spelling.plain(each), sounds).map(([first = '']) => first);
    const initials = syllables.map((syllable) => initialOf([syllable])).join('');
    return { letters: syllables.join(''), initials, word: spelling.plain(words[0] ?? '') };
  });
}

function initialOf([first = '']: string[]): string {
  return first[0] ?? '';
}
