import {
  checklists,
  codes,
  contacts,
  diagnosis,
  glossary,
  messages,
  pages,
  problems,
  strategies,
  traps,
} from './queries.ts';
import { bodySections, type Heading } from './relations.ts';

interface Title {
  title: string;
  number?: string;
  /** Title of the section of an article that the address names. */
  section?: string;
}

/** Titles of the pages that are not entries. */
const standing: Record<string, string> = {
  '/': '首页',
  '/problems/': '全部问题',
  '/strategies/': '全部策略',
  '/checklists/': '全部清单',
  '/codes/': '应答码和屏幕提示',
  '/codes/messages/': '机器自己的提示',
  '/diagnose/': '一步步问',
  '/glossary/': '名词解释',
  '/contacts/': '官方联系渠道',
  '/safety/': '防骗提醒',
  '/matrix/': '原因与策略对照',
  '/search/': '搜索',
  '/changes/': '改过的答案',
};

/**
 * Title of a page of this site, by address; a known anchor names its own title.
 * @throws when no such page exists, which the content check reports first.
 */
export async function titleOfAddress(address: string): Promise<Title> {
  const [path = '', anchor] = address.split('#');
  const [, collection = '', slug = ''] = path.split('/');
  if (standing[path]) return { title: anchor ? await anchorTitle(collection, anchor) : standing[path] };
  if (collection === 'problems') return articleTitle(await problems(), slug, anchor);
  if (collection === 'strategies') return articleTitle(await strategies(), slug, anchor);
  if (collection === 'codes') return { title: (await find(codes(), slug)).data.title, number: slug };
  if (collection === 'checklists') return { title: (await find(checklists(), slug)).data.title };
  if (collection === 'diagnose') return { title: `接着问：${await diagnosisTitle(slug)}` };
  return { title: (await find(pages(), collection)).data.title };
}

type Article = {
  id: string;
  body?: string | undefined;
  data: { number: string; title: string; causes?: { id: string; title: string }[] };
};

function articleTitle(articles: Article[], slug: string, anchor: string | undefined): Title {
  const article = articles.find(({ id }) => id === slug);
  if (!article) throw new Error(`no article “${slug}”`);
  const section = anchored(article).find(({ id }) => id === anchor);
  const title = section ? `${article.data.title}：${section.title}` : article.data.title;
  return { title, number: article.data.number, ...(section && { section: section.title }) };
}

/** Everything in an article that has an id and a title of its own. */
function anchored({ body, data }: Article): Heading[] {
  const components = ['Part', 'Section', 'Template', 'Case', 'Question'];
  return [...(data.causes ?? []), ...components.flatMap((component) => bodySections(body, component))];
}

/** Title of the entry at an anchor; of the page, when the anchor is one of its own sections. */
async function anchorTitle(collection: string, anchor: string): Promise<string> {
  const lists = { glossary, contacts, safety: traps, codes: messages };
  const entries: { id: string; data: { title: string } }[] = (await lists[collection as keyof typeof lists]?.()) ?? [];
  return entries.find(({ id }) => id === anchor)?.data.title ?? standing[`/${collection}/`] ?? '';
}

async function diagnosisTitle(slug: string): Promise<string> {
  const { questions, results } = await diagnosis();
  const titles = [...questions.map(({ id, question: title }) => ({ id, title })), ...results];
  return titles.find(({ id }) => id === slug)?.title ?? slug;
}

async function find<E extends { id: string }>(entries: Promise<E[]>, id: string): Promise<E> {
  const entry = (await entries).find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no entry “${id}”`);
  return entry;
}
