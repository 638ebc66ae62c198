/**
 * Finds pages by name: number or code, words that stand in a name, what a sentence shares with
 * the names, and only then what merely sounds alike. Pure; runs in the browser and in tests.
 */
import type { CreateEar, Ear } from './ear.ts';
import { isLatin, pairs, singles } from './grams.ts';
import { type Kind, type Named, type NamesFile, unpackPages } from './names.ts';
import { createIndex, type Entry, type Piece } from './rank.ts';
import type { SoundData } from './sounds.ts';
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
  /** What could tell more of a query: a table for unknown characters, sounds where nothing convinces. */
  lacks(query: string): keyof Reader | undefined;
  /** The telling pairs of a query, the most telling first. */
  tellingPairs(query: string): string[];
  /** Every pair of a query as it was typed. */
  typedPairs(query: string): string[];
  /** What a pair tells, from the names. */
  information(pair: string): number;
}

/** One name of one page; what stands in a description weighs less. */
export interface Name {
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
  trap: 0.02,
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

/** What reads more than our own words as we write them; each loaded when a query needs it. */
export interface Reader {
  /** Pairs of characters, typed and ours, as in `SpellingData`. */
  characters?: string;
  sounds?: { data: SoundData; createEar: CreateEar };
}

/** @param reader without it only what is typed as we write it is understood. */
export function createMatcher(file: NamesFile, { characters, sounds }: Reader = {}): Matcher {
  const pages = unpackPages(file.pages);
  const spelling = createSpelling({ characters: characters ?? '', ...file });
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
  const ear = sounds?.createEar(spokenNames(), file.groups, spelling, pages.length, sounds.data);
  const byCode = new Map(pages.flatMap(({ number }, page) => (number === '' ? [] : [[number.toLowerCase(), page]])));
  let latest: Found = { query: '', matches: [], convinces: true };

  /** The last answer is kept, for it is asked for more than once. */
  function find(query: string): Found {
    if (latest.query === query) return latest;
    const typed = spelling.plain(query);
    latest = typed === '' ? { query, matches: [], convinces: true } : { query, ...search(query, typed) };
    return latest;
  }

  function search(query: string, typed: string): Omit<Found, 'query'> {
    const scores = new Map<number, Scored>();
    const keep: Keep = (page, value, exact, called = false) => {
      const score = exact ? value : value * (resemblance[pages[page]?.kind ?? 'page'] ?? 1);
      if (score > (scores.get(page)?.score ?? 0)) scores.set(page, { score, exact, called });
    };
    byNumber(query, typed, keep);
    byContent(query, typed, keep);
    byWords(query, keep);
    const convinces = isConvincing([...scores.values()], typed);
    if (ear && !convinces) bySound(typed, ear, keep);
    return { matches: ranked(scores), convinces };
  }

  function ranked(scores: Map<number, Scored>): NameMatch[] {
    return [...scores]
      .map(([index, found]): NameMatch => {
        const page = pages[index] as Named;
        return { ...found, page, score: found.score + prior[page.kind] };
      })
      .filter(({ score }) => score >= weakest)
      .sort((a, b) => b.score - a.score);
  }

  /** A number or code that stands alone is meant; one inside a longer text may be. */
  function byNumber(query: string, typed: string, keep: Keep): void {
    const alone = byCode.get(typed);
    if (alone !== undefined) keep(alone, 5, true, true);
    for (const code of mentionedCodes(query)) {
      const page = byCode.get(code);
      if (page !== undefined) keep(page, 1, true, true);
    }
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

  function bySound(typed: string, ear: Ear, keep: Keep): void {
    const meant = ear.meant(typed);
    if (meant !== typed) {
      byContent(meant, meant, keep);
      byWords(meant, keep);
    }
    for (const [page, score] of ear.fit(spelling.telling(meant), typed)) keep(page, score, false);
  }

  /** A name is heard as it is written and as its synonyms put it. */
  function spokenNames(): Name[] {
    return names.flatMap((name, index) =>
      [...new Set([plain[index] ?? '', canonical[index] ?? ''])].map((text) => ({ ...name, text })),
    );
  }

  return {
    pages,
    spelling,
    match: (query) => find(query).matches,
    lacks(query) {
      const isKnown = (char: string) => known.has(char) || isLatin(char);
      if (characters === undefined && ![...spelling.plain(query)].every(isKnown)) return 'characters';
      return sounds === undefined && !find(query).convinces ? 'sounds' : undefined;
    },
    information: words.information,
    typedPairs: (query) => [...new Set(pairs(spelling.plain(query)))],
    tellingPairs: (query) => {
      const worth = (pair: string) => (words.knows(pair) ? words.information(pair) : unknownWorth);
      return [...new Set(pairs(spelling.telling(query)))].sort((a, b) => worth(b) - worth(a));
    },
  };
}

interface Found {
  query: string;
  matches: NameMatch[];
  convinces: boolean;
}

type Scored = Omit<NameMatch, 'page'>;

type Keep = (page: number, score: number, exact: boolean, called?: boolean) => void;

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

function isConvincing(scores: Scored[], typed: string): boolean {
  const best = Math.max(0, ...scores.map(({ score }) => score));
  return best >= convincing && (typed.length > shortest || scores.some(({ exact }) => exact));
}

/** What may be a code inside a text: no amount, no date, no part of a longer number. */
function mentionedCodes(query: string): string[] {
  const text = query.normalize('NFKC').toLowerCase();
  const counted = '[元块笔天年月日号个次万千分秒点台张家折]';
  const found = text.matchAll(new RegExp(`(?:^|[^a-z0-9.])([a-z0-9]+)(?![a-z0-9.%]|\\s*${counted})`, 'g'));
  return [...found].map(([, code = '']) => code);
}

function wordPieces(text: string): Piece[] {
  return [
    ...[...new Set(pairs(text))].map((pair) => ({ text: pair, share: 1 })),
    ...[...new Set(singles(text))].map((single) => ({ text: `·${single}`, share: singleShare })),
  ];
}
