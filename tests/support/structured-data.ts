/** What each block of structured data on a page must look like. */
import { z } from 'astro/zod';
import { site } from '../../src/site.ts';
import type { BuiltPage } from './pages.ts';

const address = z.url().startsWith(`${site.url}/`);
const words = z.string().min(1);
const day = z.iso.date();
const context = { '@context': z.literal('https://schema.org') };

const organization = z.strictObject({
  '@type': z.literal('Organization'),
  '@id': address,
  name: z.literal(site.name),
  url: z.literal(`${site.url}/`),
  logo: address,
});

const dated = {
  ...context,
  '@id': address,
  headline: words.max(110),
  description: words,
  url: address,
  mainEntityOfPage: address,
  inLanguage: z.literal('zh-CN'),
  datePublished: day,
  dateModified: day,
  author: organization,
  publisher: z.strictObject({ '@id': z.literal(`${site.url}/#organization`) }),
  image: address,
  isPartOf: z.strictObject({ '@id': z.literal(`${site.url}/#website`) }),
};

const term = {
  '@type': z.literal('DefinedTerm'),
  '@id': address,
  name: words,
  description: words,
  url: address,
  alternateName: z.array(words).min(1).optional(),
  termCode: z.string().length(2).optional(),
};

const schemas = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('Article'),
    ...dated,
    articleSection: words,
    identifier: z.string().regex(/^[PS]\d\d$/),
  }),
  z.strictObject({ '@type': z.literal('AboutPage'), ...dated }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    ...context,
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int().min(1), name: words, item: address }))
      .min(2),
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    ...context,
    '@id': address,
    name: words,
    description: words,
    url: address,
    inLanguage: z.literal('zh-CN'),
    publisher: organization,
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: z.string().endsWith('{search_term_string}'),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
  z.strictObject({
    ...context,
    ...term,
    inDefinedTermSet: z.strictObject({ '@type': z.literal('DefinedTermSet'), name: words, url: address }),
  }),
  z.strictObject({
    '@type': z.literal('DefinedTermSet'),
    ...context,
    '@id': address,
    name: words,
    description: words,
    url: address,
    inLanguage: z.literal('zh-CN'),
    hasDefinedTerm: z.array(z.strictObject(term)).min(1),
  }),
]);

const second = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
const baidu = z.strictObject({
  '@context': z.literal('https://ziyuan.baidu.com/contexts/cambrian.jsonld'),
  '@id': address,
  title: words,
  description: words,
  // Baidu shows none, one or three.
  images: z.array(address).refine(({ length }) => [0, 1, 3].includes(length)),
  pubDate: second,
  upDate: second,
});

/** The fields that the tests look at. */
export interface Block {
  '@context': string;
  '@type'?: string;
  '@id'?: string;
  headline?: string;
  title?: string;
  url?: string;
  author?: unknown;
  datePublished?: string;
  dateModified?: string;
  pubDate?: string;
  upDate?: string;
  itemListElement?: { item: string }[];
  hasDefinedTerm?: { url: string }[];
}

/** Every block of the page, parsed. @throws for one that is no JSON. */
export function blocksOf({ root }: BuiltPage): Block[] {
  return root
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Block);
}

export const isBaidu = (block: Block) => block['@context'].includes('baidu');

/** One line per fault: where and what. */
export function faultsOf(block: object): string[] {
  const { error } = (isBaidu(block as Block) ? baidu : schemas).safeParse(block);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
