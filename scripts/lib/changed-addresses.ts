/** Which addresses a search engine has not been told about yet. Pure. */
import { SubmitError } from './search-engines.ts';

/** Day of the last change by absolute address; empty for pages that show no date. */
export type Told = Record<string, string>;

export interface Changes {
  /** New, or changed since they were told. */
  present: string[];
  /** Told once and no longer listed. */
  gone: string[];
}

/** Addresses and days of a sitemap. @throws when there are none. */
export function readSitemap(xml: string): Told {
  const entries = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => {
    const part = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(entry)?.[1] ?? '';
    return [part('loc').replaceAll('&amp;', '&'), part('lastmod').slice(0, 10)] as const;
  });
  if (entries.length === 0) throw new SubmitError('站点地图里没有地址；先运行 npm run build');
  return Object.fromEntries(entries);
}

/** Newest first, so that a small quota goes to what changed last. */
export function changesSince(told: Told, listed: Told): Changes {
  const present = Object.keys(listed).filter((address) => told[address] !== listed[address]);
  present.sort((a, b) => (listed[b] ?? '').localeCompare(listed[a] ?? '') || a.localeCompare(b));
  return { present, gone: Object.keys(told).filter((address) => !(address in listed)) };
}
