/** The only file that knows Pagefind: loads its engine on first use and speaks in our words. */

export interface TextMatch {
  url: string;
  title: string;
  excerpt: string;
}

interface PagefindResult {
  data(): Promise<{
    url: string;
    meta: { title?: string };
    plain_excerpt: string;
    sub_results: { url: string; title: string; plain_excerpt: string }[];
  }>;
}

interface Pagefind {
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

let engine: Promise<Pagefind> | undefined;

/** The first pages whose text fits the query. @throws when the index cannot be fetched. */
export async function matchText(query: string, limit = 12): Promise<TextMatch[]> {
  engine ??= import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`) as Promise<Pagefind>;
  const { results } = await engine.then((pagefind) => pagefind.search(query)).catch(forget);
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return pages.map(({ url, meta, plain_excerpt, sub_results }) => {
    const [best] = sub_results;
    return { url: best?.url ?? url, title: meta.title ?? '', excerpt: best?.plain_excerpt ?? plain_excerpt };
  });
}

/** A failed load is tried again at the next search, when the network may be back. */
function forget(error: unknown): never {
  engine = undefined;
  throw error;
}
