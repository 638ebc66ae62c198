/**
 * Search by name: titles, numbers, codes and aliases of every page, a few kilobytes that answer
 * before the full-text engine is there. Pure; runs in the browser and in tests.
 */

/** What a page is called; `names` are normalised at build. */
export interface Named {
  url: string;
  title: string;
  kind: Kind;
  description: string;
  number?: string;
  names: string[];
}

/** Kinds in the order in which equal matches stand. */
export const kinds = {
  problem: '问题',
  strategy: '策略',
  code: '应答码',
  message: '屏幕提示',
  checklist: '清单',
  term: '名词',
  contact: '联系',
  trap: '防骗',
  page: '页面',
} as const;

export type Kind = keyof typeof kinds;

export interface NameMatch {
  page: Named;
  /** 100 exact, 80 the name holds the query, 60 to 69 the query holds the name, below that similarity. */
  score: number;
}

/** Full width to half, lower case, no spaces or punctuation. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** At this score the query stands in a name, or a name in the query. */
export const strong = 60;
const weakest = 25;

/** Pages whose names fit the query, best first; equal scores in the order of `kinds`. */
export function matchNames(query: string, pages: Named[]): NameMatch[] {
  const wanted = normalise(query);
  if (wanted === '') return [];
  return pages
    .map((page) => ({ page, score: Math.max(0, ...page.names.map((name) => similarity(wanted, name))) }))
    .filter(({ score }) => score >= weakest)
    .sort((a, b) => b.score - a.score || rankOf(a.page) - rankOf(b.page));
}

function rankOf(page: Named): number {
  return Object.keys(kinds).indexOf(page.kind);
}

function similarity(query: string, name: string): number {
  if (name === query) return 100;
  if (name.includes(query)) return 80;
  if (name.length >= 2 && query.includes(name)) return strong + closeness(name, query);
  return Math.round(overlap(query, name) * 50);
}

/** 0 to 9: how much of the longer text the shorter one fills. */
function closeness(part: string, whole: string): number {
  return Math.floor((part.length / whole.length) * 9);
}

/** Share of character pairs that two texts have in common (Dice's coefficient, 0 to 1). */
function overlap(a: string, b: string): number {
  const pairsOfA = pairs(a);
  const pairsOfB = pairs(b);
  const common = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length;
  return pairsOfA.size + pairsOfB.size === 0 ? 0 : (2 * common) / (pairsOfA.size + pairsOfB.size);
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
