/** The only module that asks Astro for content. Lists come in reading order. */
import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import { parse } from 'yaml';
import declared from '../../content/redirects.yaml?raw';
import { redirectSchema } from '../schemas/redirect.ts';
import { inFileOrder } from './file-order.ts';
import { once } from './once.ts';

export type ProblemEntry = CollectionEntry<'problems'>;
export type StrategyEntry = CollectionEntry<'strategies'>;
export type ArticleEntry = ProblemEntry | StrategyEntry;
export type ChecklistEntry = CollectionEntry<'checklists'>;
export type CodeEntry = CollectionEntry<'codes'>;

const byNumber = (a: ArticleEntry, b: ArticleEntry) => a.data.number.localeCompare(b.data.number);

export const problems = once(async () => (await getCollection('problems')).sort(byNumber));
export const strategies = once(async () => (await getCollection('strategies')).sort(byNumber));
export const checklists = once(() => getCollection('checklists'));
export const codes = once(async () => (await getCollection('codes')).sort((a, b) => a.id.localeCompare(b.id)));
export const messages = once(async () => inFileOrder('messages', await getCollection('messages')));
export const glossary = once(async () => inFileOrder('glossary', await getCollection('glossary')));
export const contacts = once(async () => inFileOrder('contacts', await getCollection('contacts')));
export const acquirers = once(async () => inFileOrder('acquirers', await getCollection('acquirers')));
export const sources = once(async () => inFileOrder('sources', await getCollection('sources')));
export const flows = once(async () => inFileOrder('flows', await getCollection('flows')));
export const traps = once(async () => inFileOrder('traps', await getCollection('traps')));
export const places = once(async () => inFileOrder('places', await getCollection('places')));
export const changes = once(async () => inFileOrder('changes', await getCollection('changes')));
export const pages = once(() => getCollection('pages'));

export async function home() {
  const [entry] = await getCollection('home');
  if (!entry) throw new Error('content/home.yaml is missing');
  return entry.data;
}

export async function diagnosis() {
  const [entry] = await getCollection('diagnosis');
  if (!entry) throw new Error('content/diagnosis.yaml is missing');
  return entry.data;
}

export async function paidHelper() {
  const [entry] = await getCollection('paidHelper');
  if (!entry) throw new Error('content/paid-helper.yaml is missing');
  return entry.data;
}

export async function synonyms() {
  const [entry] = await getCollection('synonyms');
  if (!entry) throw new Error('content/synonyms.yaml is missing');
  return entry.data;
}

/** The entries with these ids, in the order of the ids. */
export function pick<K extends CollectionKey>(collection: K, ids: readonly string[]): Promise<CollectionEntry<K>[]> {
  return Promise.all(ids.map((id) => pickOne(collection, id)));
}

export async function pickOne<K extends CollectionKey>(collection: K, id: string): Promise<CollectionEntry<K>> {
  const entry = await getEntry(collection as 'problems', id);
  if (!entry) throw new Error(`${collection} has no entry “${id}”`);
  return entry as CollectionEntry<K>;
}

/** What moved. No collection: Astro warns of one that is empty, and empty is how this list is best. */
export const redirects = redirectSchema.array().parse(parse(declared));
