/** What staff send to merchants: a page or section, with the words that carry its meaning without a card. */
import type { Kind } from '../search/names.ts';

/** `section`: part of an article; `result`: end of the guided diagnosis. */
export type TargetKind = Kind | 'section' | 'result';

export interface Target {
  kind: TargetKind;
  /** Article number or response code; empty when there is none. */
  number: string;
  title: string;
  /** At most three lines, each of at most 60 characters. */
  lines: string[];
  /** Absolute address. */
  url: string;
  /** Shorter absolute address of the same place; the address itself when there is none. */
  short: string;
}

/** `/links.json`: addresses without the site's own, words of a target as a tuple. */
export interface TargetsFile {
  site: string;
  targets: PackedTarget[];
}

type PackedTarget = [kind: TargetKind, number: string, title: string, path: string, short: string, lines: string];

export function packTarget({ kind, number, title, lines, url, short }: Target, site: string): PackedTarget {
  const path = (address: string) => address.slice(site.length);
  return [kind, number, title, path(url), short === url ? '' : path(short), lines.join('\n')];
}

export function unpackTarget([kind, number, title, path, short, lines]: PackedTarget, site: string): Target {
  return {
    kind,
    number,
    title,
    lines: lines ? lines.split('\n') : [],
    url: site + path,
    short: site + (short || path),
  };
}
