/** The knowledge base as one document for programs, from the same queries as the pages. */
import { diagnosisPath } from '../content/links.ts';
import {
  contacts,
  diagnosis,
  flows,
  glossary,
  messages,
  pages,
  places,
  problems,
  sources,
  strategies,
  traps,
} from '../content/queries.ts';
import { type KnowledgeBase, kbSchema, kbVersion } from '../schemas/kb.ts';
import * as vocabulary from '../schemas/vocabulary.ts';
import { site } from '../site.ts';
import { kbChecklists, kbCodes, kbProblems, kbStrategies } from './kb-entries.ts';
import { publishedForm } from './published-form.ts';

const absolute = (path: string) => new URL(path, site.url).href;

/** @throws when the document does not keep the promise of its schema. */
export async function knowledgeBase(): Promise<KnowledgeBase> {
  return kbSchema.parse({
    $schema: absolute('/kb.schema.json'),
    version: kbVersion,
    updated: await lastUpdate(),
    name: site.name,
    url: absolute('/'),
    problems: await kbProblems(absolute),
    strategies: await kbStrategies(absolute),
    checklists: await kbChecklists(absolute),
    codes: await kbCodes(absolute),
    messages: (await messages()).map(({ id, data }) => ({ ...listed('/codes/', id, data), owner: data.owners[0] })),
    glossary: (await glossary()).map(({ id, data }) => listed('/glossary/', id, data)),
    contacts: (await contacts()).map(({ id, data }) => listed('/contacts/', id, data)),
    sources: (await sources()).map(({ id, data }) => ({
      ...listed('/about/', id, data),
      url: absolute(`/about/#source-${id}`),
    })),
    traps: (await traps()).map(({ id, data }) => listed('/safety/', id, data)),
    flows: (await flows()).map(({ data }) => publishedForm(data, absolute('/'))),
    diagnosis: await kbDiagnosis(),
    links: (await places()).map(({ id, data: { title, to, description } }) => ({
      id,
      title,
      url: absolute(to),
      description,
    })),
    vocabulary: Object.fromEntries(Object.entries(vocabulary).filter(([, value]) => typeof value === 'object')),
  });
}

/** An entry that is a section of a page which lists its kind. */
function listed<T extends object>(page: string, id: string, data: T): T & { url: string } {
  return { ...publishedForm(data, absolute(page)), url: absolute(`${page}#${id}`) };
}

async function kbDiagnosis() {
  const tree = publishedForm(await diagnosis(), site.url);
  const at = <T extends { id: string }>(step: T) => ({ ...step, url: absolute(diagnosisPath(step.id, tree.start)) });
  const questions = tree.questions.map((question) => ({ ...at(question), title: question.question }));
  return { ...tree, questions, results: tree.results.map(at) };
}

/** The latest of all days that content gives itself: a rebuild alone changes nothing. */
async function lastUpdate(): Promise<string> {
  const dated = [...(await problems()), ...(await strategies()), ...(await pages())];
  const days = dated.map(({ data }) => data.updated).sort();
  return days.at(-1) ?? '';
}
