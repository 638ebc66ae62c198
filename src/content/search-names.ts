/** The names of every page for `components/search/names.ts`. */
import { type Kind, type Named, normalise } from '../components/search/names.ts';
import { plainText } from './inline.ts';
import { checklistPath, codePath, problemPath, strategyPath } from './links.ts';
import { checklists, codes, contacts, glossary, messages, problems, strategies, traps } from './queries.ts';

interface Source {
  url: string;
  title: string;
  kind: Kind;
  description: string;
  number?: string;
  names: (string | undefined)[];
}

export async function searchNames(): Promise<Named[]> {
  const sources: Source[] = [...(await articles()), ...(await lists())];
  return sources.map(({ names, ...page }) => ({
    ...page,
    description: plainText(page.description),
    names: [...new Set([page.title, page.number, ...names].filter((name) => name !== undefined).map(normalise))],
  }));
}

async function articles(): Promise<Source[]> {
  const of = (kind: Kind, path: (slug: string) => string) => (entry: { id: string; data: ArticleData }) => {
    const { title, number, description, shortTitle, aliases } = entry.data;
    return { url: path(entry.id), title, kind, number, description, names: [shortTitle, ...aliases] };
  };
  return [
    ...(await problems()).map(of('problem', problemPath)),
    ...(await strategies()).map(of('strategy', strategyPath)),
  ];
}

interface ArticleData {
  title: string;
  shortTitle: string;
  number: string;
  description: string;
  aliases: string[];
}

async function lists(): Promise<Source[]> {
  return [
    {
      url: '/diagnose/',
      title: '一步步问',
      kind: 'page',
      description: '不知道属于哪一种毛病，一题一题选，最多六题。',
      names: [],
    },
    ...(await codes()).map(({ id, data }) => ({
      url: codePath(id),
      title: `应答码 ${id}：${data.title}`,
      kind: 'code' as const,
      number: id,
      description: data.cashier.join('；'),
      names: [data.title, ...data.aliases, ...(data.old?.screens ?? []), ...(data.new?.screens ?? [])],
    })),
    ...(await messages()).map(({ id, data }) => ({
      url: `/codes/#${id}`,
      title: data.title,
      kind: 'message' as const,
      description: data.meaning,
      names: [...data.screens, ...data.aliases],
    })),
    ...(await checklists()).map(({ id, data }) => ({
      url: checklistPath(id),
      title: data.title,
      kind: 'checklist' as const,
      description: data.description,
      names: [],
    })),
    ...(await glossary()).map(({ id, data }) => ({
      url: `/glossary/#${id}`,
      title: data.title,
      kind: 'term' as const,
      description: data.definition,
      names: data.aliases,
    })),
    ...(await contacts()).map(({ id, data }) => ({
      url: `/contacts/#${id}`,
      title: data.phone ? `${data.title} ${data.phone}` : data.title,
      kind: 'contact' as const,
      description: data.covers,
      names: [data.title, data.phone],
    })),
    ...(await traps()).map(({ id, data }) => ({
      url: `/safety/#${id}`,
      title: data.title,
      kind: 'trap' as const,
      description: data.warning,
      names: [],
    })),
  ];
}
