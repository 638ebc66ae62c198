/** Where each collection lives under `content/` and which schema reads it. */
import type { z } from 'astro/zod';
import { acquirerSchema } from '../schemas/acquirer.ts';
import { changeSchema } from '../schemas/change.ts';
import { checklistSchema } from '../schemas/checklist.ts';
import { codeSchema, messageSchema } from '../schemas/code.ts';
import { contactSchema } from '../schemas/contact.ts';
import { diagnosisSchema } from '../schemas/diagnosis.ts';
import { editorialSchema } from '../schemas/editorial.ts';
import { flowSchema } from '../schemas/flow.ts';
import { homeSchema } from '../schemas/home.ts';
import { pageSchema } from '../schemas/page.ts';
import { paidHelperSchema } from '../schemas/paid-helper.ts';
import { placeSchema } from '../schemas/place.ts';
import { problemSchema } from '../schemas/problem.ts';
import { querySchema } from '../schemas/query.ts';
import { redirectSchema } from '../schemas/redirect.ts';
import { sourceSchema } from '../schemas/source.ts';
import { strategySchema } from '../schemas/strategy.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { termSchema } from '../schemas/term.ts';
import { trapSchema } from '../schemas/trap.ts';

export type Shape = 'articles' | 'files' | 'list' | 'single';

export interface Collection {
  /** Path inside `content/`: a folder for articles and files, a file for list and single. */
  path: string;
  /** articles: MDX with frontmatter · files: one YAML each · list: YAML list of entries · single: one YAML document. */
  shape: Shape;
  schema: z.ZodType;
}

export const collections = {
  problems: { path: 'problems', shape: 'articles', schema: problemSchema },
  strategies: { path: 'strategies', shape: 'articles', schema: strategySchema },
  pages: { path: 'pages', shape: 'articles', schema: pageSchema },
  checklists: { path: 'checklists', shape: 'files', schema: checklistSchema },
  codes: { path: 'codes.yaml', shape: 'list', schema: codeSchema },
  messages: { path: 'messages.yaml', shape: 'list', schema: messageSchema },
  glossary: { path: 'glossary.yaml', shape: 'list', schema: termSchema },
  contacts: { path: 'contacts.yaml', shape: 'list', schema: contactSchema },
  acquirers: { path: 'acquirers.yaml', shape: 'list', schema: acquirerSchema },
  sources: { path: 'sources.yaml', shape: 'list', schema: sourceSchema },
  traps: { path: 'traps.yaml', shape: 'list', schema: trapSchema },
  flows: { path: 'flows.yaml', shape: 'list', schema: flowSchema },
  diagnosis: { path: 'diagnosis.yaml', shape: 'single', schema: diagnosisSchema },
  paidHelper: { path: 'paid-helper.yaml', shape: 'single', schema: paidHelperSchema },
  places: { path: 'places.yaml', shape: 'list', schema: placeSchema },
  queries: { path: 'queries.yaml', shape: 'list', schema: querySchema },
  redirects: { path: 'redirects.yaml', shape: 'list', schema: redirectSchema },
  synonyms: { path: 'synonyms.yaml', shape: 'single', schema: synonymsSchema },
  changes: { path: 'changes.yaml', shape: 'list', schema: changeSchema },
  home: { path: 'home.yaml', shape: 'single', schema: homeSchema },
  editorial: { path: 'editorial.yaml', shape: 'single', schema: editorialSchema },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
