/**
 * What search engines read about a page: schema.org for all of them, and Baidu's own document of
 * times. Every value comes from content or from the owner's details, never from the build.
 */
import type {
  AboutPage,
  Article,
  BreadcrumbList,
  DefinedTerm,
  DefinedTermSet,
  Organization,
  Thing,
  WebSite,
} from 'schema-dts';
import { squareIcon } from '../share-pictures/address.ts';
import { site } from '../site.ts';

/** Calendar days as authors write them. */
export interface Dates {
  published: string;
  updated: string;
}

/** A page as its head describes it. */
export interface PageSubject {
  /** Absolute. */
  url: string;
  title: string;
  description: string;
  /** Path of its sharing picture. */
  picture: string;
}

/** One schema.org object with its context. */
export type Described<T extends Thing> = { '@context': 'https://schema.org' } & Exclude<T, string>;

export const absolute = (path: string) => new URL(path, site.url).href;

const language = 'zh-CN';
const siteId = absolute('/#website');
const organizationId = absolute('/#organization');

function organization(): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    '@id': organizationId,
    name: site.name,
    url: absolute('/'),
    logo: absolute(squareIcon),
  };
}

const context = <T extends object>(thing: T) => ({ '@context': 'https://schema.org', ...thing }) as const;

export function webSite(description: string): Described<WebSite> {
  // schema-dts does not know this field, which search engines define for SearchAction.
  const search = { 'query-input': 'required name=search_term_string' };
  return context({
    '@type': 'WebSite',
    '@id': siteId,
    name: site.name,
    description,
    url: absolute('/'),
    inLanguage: language,
    publisher: organization(),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute('/search/')}?q={search_term_string}` },
      ...search,
    },
  });
}

/** @param about section of the site and number of the article. */
export function article(
  page: PageSubject,
  dates: Dates,
  about: { section: string; number: string },
): Described<Article> {
  return context({
    '@type': 'Article',
    articleSection: about.section,
    identifier: about.number,
    ...dated(page, dates),
  });
}

export function standingPage(page: PageSubject, dates: Dates): Described<AboutPage> {
  return context({ '@type': 'AboutPage', ...dated(page, dates) });
}

function dated({ url, title, description, picture }: PageSubject, { published, updated }: Dates) {
  return {
    '@id': `${url}#article`,
    headline: title,
    description,
    url,
    mainEntityOfPage: url,
    inLanguage: language,
    datePublished: published,
    dateModified: updated,
    author: organization(),
    publisher: { '@id': organizationId },
    image: absolute(picture),
    isPartOf: { '@id': siteId },
  } as const;
}

/** @param trail pages from the home page down to this one, which stands last. */
export function breadcrumbs(trail: { title: string; href: string }[]): Described<BreadcrumbList> {
  return context({
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absolute(href),
    })),
  });
}

export interface TermSubject {
  name: string;
  /** Path, with an anchor when the term has no page of its own. */
  path: string;
  description: string;
  aliases?: readonly string[];
  /** The code that a terminal shows. */
  code?: string;
}

/** @param set title and path of the page that lists all terms. */
export function term(subject: TermSubject, set: { title: string; path: string }): Described<DefinedTerm> {
  const inDefinedTermSet = { '@type': 'DefinedTermSet', name: set.title, url: absolute(set.path) } as const;
  return context({ ...plainTerm(subject), inDefinedTermSet });
}

export function termSet(page: PageSubject, terms: readonly TermSubject[]): Described<DefinedTermSet> {
  return context({
    '@type': 'DefinedTermSet',
    '@id': page.url,
    name: page.title,
    description: page.description,
    url: page.url,
    inLanguage: language,
    hasDefinedTerm: terms.map(plainTerm),
  });
}

function plainTerm({ name, path, description, aliases = [], code }: TermSubject): Exclude<DefinedTerm, string> {
  return {
    '@type': 'DefinedTerm',
    '@id': absolute(path),
    name,
    description,
    url: absolute(path),
    ...(aliases.length > 0 && { alternateName: [...aliases] }),
    ...(code && { termCode: code }),
  };
}

/** Baidu takes times from this document alone; it wants an hour, and content only knows days. */
export interface BaiduTimes {
  '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld';
  '@id': string;
  title: string;
  description: string;
  images: string[];
  /** `YYYY-MM-DDThh:mm:ss`, Beijing time. */
  pubDate: string;
  /** Equal to `pubDate` until the first change. */
  upDate: string;
}

export function baiduTimes({ url, title, description, picture }: PageSubject, dates: Dates): BaiduTimes {
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': url,
    title,
    description,
    images: [absolute(picture)],
    pubDate: `${dates.published}T00:00:00`,
    upDate: `${dates.updated}T00:00:00`,
  };
}

/** JSON that may stand inside a script element: nothing in it can end the element or open a comment. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
