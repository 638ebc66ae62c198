/** The editorial data of a project, or undefined while it is missing or wrong (rule `schema` says so). */
import { type Editorial, editorialSchema } from '../schemas/editorial.ts';
import type { Entry } from './entry.ts';

export function editorialOf(entries: Entry[]): Editorial | undefined {
  const entry = entries.find(({ collection }) => collection === 'editorial');
  return editorialSchema.safeParse(entry?.data).data;
}
