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

/** Kinds of pages with the label that readers see. */
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
  /** Exact 100, the name holds the query 80 to 89, the query holds the name 60 to 69, below that similarity; plus the kind's bonus. */
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

/** What a reader in trouble needs most stands first among near-equal matches. */
const bonus: Partial<Record<Kind, number>> = { problem: 15, strategy: 10, code: 10, message: 5, checklist: 3 };

/** Pages whose names fit the query, best first. */
export function matchNames(query: string, pages: Named[]): NameMatch[] {
  const wanted = normalise(query);
  if (wanted === '') return [];
  return pages
    .map((page) => ({ page, score: scoreOf(wanted, page) }))
    .filter(({ score }) => score >= weakest)
    .sort((a, b) => b.score - a.score);
}

function scoreOf(query: string, page: Named): number {
  if (page.number && normalise(page.number) === query) return 200;
  const best = Math.max(0, ...page.names.map((name) => similarity(query, name)));
  return best >= strong ? best + (bonus[page.kind] ?? 0) : best;
}

function similarity(query: string, name: string): number {
  if (name === query) return 100;
  if (name.includes(query)) return 80 + closeness(query, name);
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

/** Whether two texts share at least one pair of characters. */
export function resembles(a: string, b: string): boolean {
  return overlap(normalise(a), normalise(b)) > 0;
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
