/** The only file that knows Pagefind in the browser: loads its engine on first use and speaks in our words. */

import type { Candidate } from '../../search/merge.ts';
import { headingValue, shardOf } from '../../search/shards.ts';

interface Result {
  id: string;
  data(): Promise<{ url: string; raw_content?: string; content: string; meta: { title?: string } }>;
}

interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(term: null, options: { filters?: Record<string, string> }): Promise<{ results: Result[] }>;
}

export interface FullText {
  /** Sections that hold any of the pairs, each pair with its worth. */
  candidates(pairs: string[]): Promise<{ candidates: Candidate[]; worth: Map<string, number> }>;
  section(id: string): Promise<{ url: string; text: string; title: string }>;
}

let engine: Promise<FullText> | undefined;

/** @throws when the index cannot be fetched; the next call tries again, when the network may be back. */
export function loadFullText(named: string[]): Promise<FullText> {
  engine ??= open(named).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function open(named: string[]): Promise<FullText> {
  const folder = `${location.origin}/pagefind/`;
  const [pagefind, owners] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}owners.json`).then((response) => response.json() as Promise<{ pages: string[]; owners: number[] }>),
  ]);
  await pagefind.options({ noWorker: true });
  const { results } = await pagefind.search(null, {});
  const sections = new Map(results.map((result) => [result.id, result]));
  const urls = [...named, ...owners.pages];
  const ids = [...sections.keys()].sort();
  const pageOfId = new Map(ids.map((id, index) => [id, urls[owners.owners[index] ?? -1] ?? '']));
  const cache = new Map<string, Promise<string[]>>();

  /** Ids of the sections with a value; fetched once. */
  function holders(pair: string, value: string): Promise<string[]> {
    const known = cache.get(value);
    if (known) return known;
    const found = pagefind
      .search(null, { filters: { [shardOf(pair)]: value } })
      .then((answer) => answer.results.map(({ id }) => id));
    found.catch(() => cache.delete(value));
    cache.set(value, found);
    return found;
  }

  return {
    async candidates(pairs) {
      const lists = await Promise.all(
        pairs.map(async (pair) => ({
          pair,
          sections: await holders(pair, pair),
          headings: new Set(await holders(pair, headingValue(pair))),
        })),
      );
      return score(lists, pageOfId);
    },
    async section(id) {
      const result = sections.get(id);
      if (!result) throw new Error(`no section ${id}`);
      const { url, raw_content, content, meta } = await result.data();
      return { url, text: raw_content ?? content, title: meta.title ?? '' };
    },
  };
}

interface Holders {
  pair: string;
  sections: string[];
  headings: Set<string>;
}

const inHeading = 1.4;
/** A pair that no section has still counts, or a typo would make the rest of the query look complete. */
const absent = 0.01;

function score(
  lists: Holders[],
  pageOfId: Map<string, string>,
): { candidates: Candidate[]; worth: Map<string, number> } {
  const worth = new Map(
    lists.map(({ pair, sections }) => [
      pair,
      Math.log(1 + pageOfId.size / (sections.length || pageOfId.size * absent)),
    ]),
  );
  const whole = [...worth.values()].reduce((sum, value) => sum + value, 0) || 1;
  const found = new Map<string, Candidate>();
  for (const { pair, sections, headings } of lists)
    for (const id of sections) {
      const candidate = found.get(id) ?? { id, page: pageOfId.get(id) ?? '', score: 0, pairs: [] };
      candidate.score += ((worth.get(pair) ?? 0) * (headings.has(id) ? inHeading : 1)) / whole;
      candidate.pairs.push(pair);
      found.set(id, candidate);
    }
  return { candidates: [...found.values()], worth };
}
