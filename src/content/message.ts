import type { Problem } from '../schemas/problem.ts';
import { messageFields } from '../schemas/vocabulary.ts';
import { plainText } from './inline.ts';

/** The message a merchant sends to support: opening, one line a field to fill in, request. */
export function contactMessage({ opening, fields, request }: Problem['contact']): string {
  const lines = fields.map((field) => `${messageFields[field]}：`);
  return [plainText(opening), ...lines, plainText(request)].join('\n');
}
