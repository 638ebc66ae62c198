/** Wires the collections to Astro; where each one lives and its schema stand in `check/collections.ts`. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { collections as described } from './check/collections.ts';

const folder = (path: string, ending: string) => glob({ base: `./content/${path}`, pattern: `*.${ending}` });
const list = (path: string) => file(`./content/${path}`);

export const collections = {
  problems: defineCollection({ loader: folder('problems', 'mdx'), schema: described.problems.schema }),
  strategies: defineCollection({ loader: folder('strategies', 'mdx'), schema: described.strategies.schema }),
  pages: defineCollection({ loader: folder('pages', 'mdx'), schema: described.pages.schema }),
  checklists: defineCollection({ loader: folder('checklists', 'yaml'), schema: described.checklists.schema }),
  codes: defineCollection({ loader: list('codes.yaml'), schema: described.codes.schema }),
  messages: defineCollection({ loader: list('messages.yaml'), schema: described.messages.schema }),
  glossary: defineCollection({ loader: list('glossary.yaml'), schema: described.glossary.schema }),
  contacts: defineCollection({ loader: list('contacts.yaml'), schema: described.contacts.schema }),
  acquirers: defineCollection({ loader: list('acquirers.yaml'), schema: described.acquirers.schema }),
  sources: defineCollection({ loader: list('sources.yaml'), schema: described.sources.schema }),
  traps: defineCollection({ loader: list('traps.yaml'), schema: described.traps.schema }),
  flows: defineCollection({ loader: list('flows.yaml'), schema: described.flows.schema }),
  diagnosis: defineCollection({
    loader: glob({ base: './content', pattern: 'diagnosis.yaml' }),
    schema: described.diagnosis.schema,
  }),
  paidHelper: defineCollection({
    loader: glob({ base: './content', pattern: 'paid-helper.yaml' }),
    schema: described.paidHelper.schema,
  }),
  changes: defineCollection({ loader: list('changes.yaml'), schema: described.changes.schema }),
  places: defineCollection({ loader: list('places.yaml'), schema: described.places.schema }),
  synonyms: defineCollection({
    loader: glob({ base: './content', pattern: 'synonyms.yaml' }),
    schema: described.synonyms.schema,
  }),
  home: defineCollection({ loader: glob({ base: './content', pattern: 'home.yaml' }), schema: described.home.schema }),
};
