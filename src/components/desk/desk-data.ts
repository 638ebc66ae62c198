/** What the desk works on, fetched once. */
import { kinds, type LettersFile, type NamesFile } from '../../search/names.ts';
import { createSpelling, type Spelling } from '../../search/spelling.ts';
import { type Findable, findable } from '../../share/filter.ts';
import { type TargetsFile, unpackTarget } from '../../share/target.ts';

/** What each kind of target is called in a row. */
export const labels = { ...kinds, section: '小节', result: '一步步问' };

export interface DeskData {
  all: Findable[];
  spelling: Spelling;
}

/** @throws without network. */
export async function loadDesk(): Promise<DeskData> {
  const [file, names, { characters }] = await Promise.all([
    fetchJson<TargetsFile>('/links.json'),
    fetchJson<NamesFile>('/search-names.json'),
    fetchJson<LettersFile>('/search-letters.json'),
  ]);
  const spelling = createSpelling({ characters, ...names });
  const targets = file.targets.map((target) => unpackTarget(target, file.site));
  return { spelling, all: findable(targets, spelling, ({ kind }) => labels[kind]) };
}

async function fetchJson<T>(path: string): Promise<T> {
  return (await fetch(path)).json() as Promise<T>;
}
