/** Everything that `search/names.ts` ships: what each page is called, and how to read what is typed. */
import { codeTitle, type Kind, type LettersFile, type Named, type NamesFile, packPages } from '../search/names.ts';
import type { SoundData } from '../search/sounds.ts';
import { createSpelling } from '../search/spelling.ts';
import { plainText } from './inline.ts';
import { checklistPath, codePath, messagePath, problemPath, strategyPath } from './links.ts';
import {
  checklists,
  codes,
  contacts,
  glossary,
  messages,
  pages,
  places,
  problems,
  strategies,
  synonyms,
  traps,
} from './queries.ts';
import { characterTable, soundTable } from './search-tables.ts';

type Source = Omit<Partial<Named>, 'names'> & {
  kind: Kind;
  url: string;
  title: string;
  names?: (string | undefined)[];
};

export async function searchNames(): Promise<NamesFile> {
  const { groups, fillers } = await synonyms();
  const { characters } = await searchLetters();
  const spelling = { characters, groups: groups.map(({ words }) => words), fillers };
  const { canonical } = createSpelling(spelling);
  const pages = (await sources()).map(complete).map((page) => withoutEqualNames(page, canonical));
  return { groups: spelling.groups, fillers, pages: packPages(pages) };
}

export async function searchLetters(): Promise<LettersFile> {
  const { characters } = await synonyms();
  return { characters: characterTable(characters, (await ownWords()).join('')) };
}

/** What reads pinyin and homophones; fetched when nothing else fits. */
export async function searchSounds(): Promise<SoundData> {
  return soundTable(await ownWords());
}

async function ownWords(): Promise<string[]> {
  const { groups, fillers } = await synonyms();
  const names = (await sources()).map(complete).flatMap(({ title, names: others }) => [title, ...others]);
  return [...names, ...groups.flatMap(({ words }) => words), ...fillers];
}

/** Names that the spelling makes equal to an earlier one tell nothing new. */
function withoutEqualNames(page: Named, canonical: (text: string) => string): Named {
  const seen = new Set([canonical(page.title)]);
  return { ...page, names: page.names.filter((name) => !seen.has(canonical(name)) && seen.add(canonical(name))) };
}

function complete({ description = '', number = '', names = [], ...page }: Source): Named {
  const others = names.filter((name) => name !== undefined);
  return { ...page, description: shorten(plainText(description)), number, names: others };
}

/** As much as one line on a phone holds; the full text brings its own sentence. */
function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

async function sources(): Promise<Source[]> {
  return [...(await articles()), ...(await answers()), ...(await listed()), ...(await single())];
}

async function articles(): Promise<Source[]> {
  return [
    ...(await problems()).map(({ id, data }) => ({
      ...data,
      kind: 'problem' as const,
      url: problemPath(id),
      names: [data.shortTitle, ...data.aliases, data.symptom],
    })),
    ...(await strategies()).map(({ id, data }) => ({
      ...data,
      kind: 'strategy' as const,
      url: strategyPath(id),
      names: [data.shortTitle, ...data.aliases],
    })),
  ].map(({ kind, url, title, description, number, names }) => ({
    kind,
    url,
    title,
    description,
    number,
    names,
  }));
}

async function answers(): Promise<Source[]> {
  return [
    ...(await codes()).map(({ id, data }) => ({
      kind: 'code' as const,
      url: codePath(id),
      title: codeTitle(id, data.title),
      number: id,
      names: [data.title, ...data.aliases, ...(data.old?.screens ?? []), ...(data.new?.screens ?? [])],
    })),
    ...(await messages()).map(({ id, data }) => ({
      kind: 'message' as const,
      url: messagePath(id),
      title: data.title,
      names: [...data.screens, ...data.aliases],
    })),
    ...(await checklists()).map(({ id, data }) => ({
      kind: 'checklist' as const,
      url: checklistPath(id),
      title: data.title,
    })),
  ];
}

async function listed(): Promise<Source[]> {
  return [
    ...(await glossary()).map(({ id, data }) => ({
      kind: 'term' as const,
      url: `/glossary/#${id}`,
      title: data.title,
      names: data.aliases,
    })),
    ...(await contacts()).map(({ id, data }) => ({
      kind: 'contact' as const,
      url: `/contacts/#${id}`,
      title: data.phone ? `${data.title} ${data.phone}` : data.title,
      names: [data.title, data.phone],
    })),
    ...(await traps()).map(({ id, data }) => ({
      kind: 'trap' as const,
      url: `/safety/#${id}`,
      title: data.title,
      description: data.warning,
      names: data.aliases,
    })),
  ];
}

async function single(): Promise<Source[]> {
  return [
    ...(await places()).map(({ data: { to, title, description, aliases } }) => ({
      kind: 'page' as const,
      url: to,
      title,
      description,
      names: aliases,
    })),
    ...(await pages()).map(({ id, data }) => ({
      kind: 'page' as const,
      url: `/${id}/`,
      title: data.title,
      description: data.description,
      names: data.aliases,
    })),
  ];
}
