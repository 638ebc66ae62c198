/** The feed of changed answers in each of its forms. Pure. */
import type { Change } from '../schemas/change.ts';

/** A change with what its page is called and its absolute address. */
export interface ChangeItem extends Change {
  title: string;
  url: string;
}

export interface Feed {
  /** Address of the site without a slash at the end. */
  site: string;
  name: string;
  items: ChangeItem[];
}

/** Newest first; changes of one day keep the order of the file. */
export function newestFirst<C extends { date: string }>(changes: C[]): C[] {
  return [...changes].sort((a, b) => b.date.localeCompare(a.date));
}

const feedTitle = (name: string) => `${name}：改过的答案`;
const lineOf = ({ old, new: now }: Change) => `原来：${old} 现在：${now}`;
/** The day begins in China. */
const start = (date: string) => new Date(`${date}T00:00:00+08:00`);

/** `/changes.json`: what copies kept on phones compare. `version` and `urgent` name the newest change of all and of the urgent ones. */
export function changesFile({ items }: Feed) {
  return {
    version: items[0]?.id ?? null,
    urgent: items.find(({ urgent }) => urgent)?.id ?? null,
    changes: items.map(({ id, date, title, url, old: from, new: to, urgent }) => ({
      id,
      date,
      title,
      url,
      from,
      to,
      urgent,
    })),
  };
}

/** JSON Feed 1.1. */
export function jsonFeed({ site, name, items }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(name),
    home_page_url: `${site}/changes/`,
    feed_url: `${site}/feed.json`,
    language: 'zh-CN',
    items: items.map((item) => ({
      id: `${site}/changes/#${item.id}`,
      url: item.url,
      title: item.title,
      content_text: lineOf(item),
      date_published: `${item.date}T00:00:00+08:00`,
    })),
  };
}

/** RSS 2.0 with the address of the feed itself. */
export function rssFeed({ site, name, items }: Feed): string {
  const head = [
    element('title', feedTitle(name)),
    element('link', `${site}/changes/`),
    element('description', '做法变了才写：原来怎么说，现在怎么说。'),
    element('language', 'zh-CN'),
    `<atom:link href="${escapeXml(`${site}/feed.xml`)}" rel="self" type="application/rss+xml"/>`,
  ];
  const entries = items.map((item) =>
    [
      '<item>',
      element('title', item.title),
      element('link', item.url),
      `<guid isPermaLink="false">${escapeXml(`${site}/changes/#${item.id}`)}</guid>`,
      element('pubDate', start(item.date).toUTCString()),
      element('description', lineOf(item)),
      '</item>',
    ].join(''),
  );
  const channel = `<channel>${head.join('')}${entries.join('')}</channel>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">${channel}</rss>\n`;
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
