/**
 * Ranks names by how much of what a query tells they share. A piece that few pages have tells
 * more than one that many have, so whole sentences find their way without memorised phrases.
 */

/** One name of one page. */
export interface Entry {
  page: number;
  /** 0 to 1: a title says more about its page than a heading inside it. */
  weight: number;
  pieces: Piece[];
}

/** A pair or a single character; pairs count more. */
export interface Piece {
  text: string;
  share: number;
}

/** How well a page fits. */
export interface Fit {
  /** Share of the query's information that the page's names hold, 0 to 1. */
  covered: number;
  /** Best likeness of one name, 0 to 1. */
  likeness: number;
}

export interface Index {
  fit(query: Piece[]): Map<number, Fit>;
  /** What a piece tells: the fewer pages have it, the more. */
  information(piece: string): number;
  knows(piece: string): boolean;
}

export function createIndex(entries: Entry[], pageCount: number): Index {
  const holders = new Map<string, number[]>();
  entries.forEach(({ pieces }, entry) => {
    for (const { text } of pieces) append(holders, text, entry);
  });
  const pagesWith = (piece: string) => new Set((holders.get(piece) ?? []).map((entry) => entries[entry]?.page)).size;
  const known = new Map([...holders.keys()].map((piece) => [piece, Math.log(1 + pageCount / pagesWith(piece))]));
  const rarest = Math.log(1 + pageCount);
  const information = (piece: string) => known.get(piece) ?? rarest;
  const mass = (pieces: Piece[]) => pieces.reduce((sum, { text, share }) => sum + share * information(text), 0);
  const masses = entries.map(({ pieces }) => mass(pieces));

  return {
    information,
    knows: (piece) => known.has(piece),
    fit(query) {
      const whole = mass(query) || 1;
      const shared = new Map<number, number>();
      const covered = new Map<number, number>();
      for (const { text, share } of query) {
        const worth = share * information(text);
        const best = new Map<number, number>();
        for (const entry of holders.get(text) ?? []) {
          const { page = 0, weight = 0 } = entries[entry] ?? {};
          shared.set(entry, (shared.get(entry) ?? 0) + worth);
          best.set(page, Math.max(best.get(page) ?? 0, weight));
        }
        for (const [page, weight] of best) covered.set(page, (covered.get(page) ?? 0) + weight * worth);
      }
      const fits = new Map<number, Fit>();
      for (const [entry, common] of shared) {
        const { page = 0, weight = 0 } = entries[entry] ?? {};
        const likeness = (weight * 2 * common) / (whole + (masses[entry] ?? 0));
        if (likeness > (fits.get(page)?.likeness ?? 0))
          fits.set(page, { covered: (covered.get(page) ?? 0) / whole, likeness });
      }
      return fits;
    },
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}
