/** What the field above the list of codes searches; fetched when the reader goes to the field. */

import { plainText } from '../../content/inline.ts';
import { codePath, messagePath } from '../../content/links.ts';
import { codes, messages } from '../../content/queries.ts';
import type { Code, Message } from '../../schemas/code.ts';
import { retryAnswers } from '../../schemas/vocabulary.ts';
import { type Named, normalise } from './word-match.ts';

/** Every code and message, in the order of the list. */
export async function codeNames(): Promise<Named[]> {
  const ofCodes = (await codes()).map(({ id, data }) => ({
    ...named(codePath(id), data, [...(data.old?.screens ?? []), ...(data.new?.screens ?? [])]),
    number: id,
  }));
  return [...ofCodes, ...(await messages()).map(({ id, data }) => named(messagePath(id), data, data.screens))];
}

function named(url: string, answer: Code | Message, screens: string[]): Named {
  const description = `。再刷一次：${retryAnswers[answer.retry]}。先做：${plainText(answer.cashier[0] ?? '')}`;
  const names = [...new Set([answer.title, ...screens, ...answer.aliases].map(normalise))];
  return { url, title: answer.title, description, names };
}
