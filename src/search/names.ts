/** What a page is called: the few kilobytes that answer before the full text is there. */
import type { SoundData } from './sounds.ts';

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

export interface Named {
  kind: Kind;
  url: string;
  title: string;
  description: string;
  /** Article number or response code. */
  number: string;
  /** Other names that readers use. */
  names: string[];
}

/** `/search-names.json`: a tuple per page, names joined by a line break. */
export interface NamesFile {
  groups: string[][];
  fillers: string[];
  pages: PackedPage[];
}

/** `/search-letters.json`: what reads other characters and pinyin; fetched when the names alone do not fit. */
export interface LettersFile {
  characters: string;
  sounds: SoundData;
}

type PackedPage = [kind: Kind, url: string, title: string, description: string, number: string, names: string];

export function packPage({ kind, url, title, description, number, names }: Named): PackedPage {
  return [kind, url, title, description, number, names.join('\n')];
}

export function unpackPage([kind, url, title, description, number, names]: PackedPage): Named {
  return { kind, url, title, description, number, names: names === '' ? [] : names.split('\n') };
}
