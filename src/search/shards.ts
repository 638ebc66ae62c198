/**
 * The full text as Pagefind filters: a value is a pair of characters, and pairs are dealt into
 * many small filters, so that a query loads a few kilobytes and no segmenter touches the text.
 */
const shardCount = 512;

/** Name of the filter that holds a pair. */
export function shardOf(pair: string): string {
  let sum = 0;
  for (const char of pair) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return `s${sum % shardCount}`;
}

/** A pair as it stands in a heading, beside the plain form for anywhere in the section. */
export function headingValue(pair: string): string {
  return `#${pair}`;
}

/** A pair that stands in the section as written, but not once synonyms are put in our words. */
export function writtenValue(pair: string): string {
  return `=${pair}`;
}

/** Name of the filter that holds a value. */
export function shardOfValue(value: string): string {
  return shardOf(/^[#=]/.test(value) ? value.slice(1) : value);
}

/** The page a section belongs to: a listed entry such as a term is a page of its own. */
export function pageOf(url: string, named: { has(url: string): boolean }): string {
  return named.has(url) ? url : (url.split('#')[0] ?? url);
}

/** `owners.json`: how many sections each page has, those of `search-names.json` first, then those without a name. */
export interface Owners {
  unnamed: string[];
  counts: number[];
}

/** The page of every section, in the order of the index. */
export function pagesOfSections(named: string[], { unnamed, counts }: Owners): string[] {
  const urls = [...new Set(named), ...unnamed];
  return counts.flatMap((count, index) => Array.from({ length: count }, () => urls[index] ?? ''));
}
