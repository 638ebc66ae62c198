/** Rule `unfinished`: what `npm run new` leaves for the author to write can never be published. */
import { attribute, type Entry, walk } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { fieldTexts, proseOf } from '../prose.ts';

/** How a sentence that is still to be written begins. */
const toWrite = '【待写';
/** An id that is still to be chosen: `todo-cause-1`, `case-todo-1`. */
const unnamed = /^(?:\w+-)?todo-/;

export function checkUnfinished(entry: Entry): Finding[] {
  const sentences = proseOf(entry)
    .filter(({ text }) => text.includes(toWrite))
    .map(({ text, line }) => finding(entry, line, `还没写完：“${text.slice(text.indexOf(toWrite)).slice(0, 30)}”`));
  const ids = idsOf(entry)
    .filter(({ id }) => unnamed.test(id))
    .map(({ id, line }) => finding(entry, line, `id “${id}” 还没定；换成一个短英文名，发布后不改`));
  return [...sentences, ...ids];
}

function idsOf(entry: Entry): { id: string; line: number }[] {
  const ids = fieldTexts(entry.data).map(({ path, value }) => ({ id: value, line: entry.lineOf(path) }));
  if (entry.body)
    walk(entry.body, (node) => {
      const id = attribute(node, 'id');
      if (id) ids.push({ id, line: node.position?.start.line ?? 1 });
    });
  return ids;
}

function finding(entry: Entry, line: number, message: string): Finding {
  return { file: entry.file, line, rule: 'unfinished', level: 'error', message };
}
