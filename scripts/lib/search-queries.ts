/** Reads query lists, and draws two-word compounds from the texts of the site. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Query } from './search-score.ts';

/** YAML as in `content/queries.yaml`, or tab-separated with a head line. */
export function readQueries(file: string): Query[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.tsv')) return (parse(text) as Query[]).map((query) => ({ ...query, also: query.also ?? [] }));
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', type = '', query = '', best = '', also = ''] = line.split('\t');
    return { id, type, query, best, also: also.split(',').filter(Boolean) };
  });
}

/** Pairs of neighbouring two-character words that occur on 2 to 60 pages, evenly spread over the alphabet. */
export function compounds(pages: Map<string, string>, count: number): string[] {
  const holders = new Map<string, Set<string>>();
  for (const [path, text] of pages)
    for (const compound of pairsOfWords(text)) holders.set(compound, (holders.get(compound) ?? new Set()).add(path));
  const fit = [...holders].filter(([, paths]) => paths.size >= 2 && paths.size <= 60).map(([compound]) => compound);
  const step = Math.max(1, fit.length / count);
  return Array.from({ length: Math.min(count, fit.length) }, (_, index) => fit.sort()[Math.floor(index * step)] ?? '');
}

function pairsOfWords(text: string): string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  return words.slice(1).flatMap((word, index) => {
    const compound = `${words[index]}${word}`;
    return words[index]?.length === 2 && /^\p{Script=Han}{4}$/u.test(compound) ? [compound] : [];
  });
}
