/** The only file that knows Pagefind in the browser: loads its engine on first use and speaks in our words. */

import { weighSections } from '../../search/candidates.ts';
import type { Candidate } from '../../search/merge.ts';
import { headingValue, type Owners, pagesOfSections, shardOf, writtenValue } from '../../search/shards.ts';

interface Result {
  id: string;
  data(): Promise<{ url: string; raw_content?: string; content: string; meta: { title?: string } }>;
}

interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  search(term: null, options: { filters?: Record<string, string> }): Promise<{ results: Result[] }>;
}

export interface FullText {
  /** Sections that hold any of the telling pairs, each pair with its worth; complete when they hold all typed ones. */
  candidates(telling: string[], typed: string[]): Promise<{ candidates: Candidate[]; worth: Map<string, number> }>;
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
    fetch(`${folder}owners.json`).then((response) => response.json() as Promise<Owners>),
  ]);
  await pagefind.options({ noWorker: true });
  const { results } = await pagefind.search(null, {});
  const sections = new Map(results.map((result) => [result.id, result]));
  const pages = pagesOfSections(named, owners);
  const pageOfId = new Map(results.map(({ id }, index) => [id, pages[index] ?? '']));
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
    async candidates(telling, typed) {
      const lists = await Promise.all(
        [...new Set([...telling, ...typed])].map(async (pair) => ({
          pair,
          sections: await holders(pair, pair),
          headings: new Set(await holders(pair, headingValue(pair))),
          written: await holders(pair, writtenValue(pair)),
        })),
      );
      return weighSections(lists, telling, typed, pageOfId);
    },
    async section(id) {
      const result = sections.get(id);
      if (!result) throw new Error(`no section ${id}`);
      const { url, raw_content, content, meta } = await result.data();
      return { url, text: raw_content ?? content, title: meta.title ?? '' };
    },
  };
}
