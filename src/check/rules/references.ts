/** Rule `reference`: an id that names another entry names one that exists. */
import type { CollectionName } from '../collections.ts';
import type { Entry } from '../entry.ts';
import { fieldName } from '../field-name.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';

/** Field patterns (`*` = every list item) and the collection whose ids they hold. */
const fields: Partial<Record<CollectionName, [pattern: string, target: CollectionName][]>> = {
  problems: [
    ['checklist', 'checklists'],
    ['warnings.*', 'traps'],
    ['flow', 'flows'],
    ['screens.*.codes.*', 'codes'],
    ['causes.*.strategies.*', 'strategies'],
    ['causes.*.codes.*', 'codes'],
    ['strategies.*.items.*.strategy', 'strategies'],
    ['contact.channels.*', 'contacts'],
  ],
  strategies: [
    ['checklist', 'checklists'],
    ['warnings.*', 'traps'],
    ['flow', 'flows'],
  ],
  flows: [['steps.*.codes.*', 'codes']],
  home: [['problems.*', 'problems']],
};

export function checkReferences(entries: Entry[]): Finding[] {
  const known = (collection: CollectionName) => entries.filter((e) => e.collection === collection).map((e) => e.id);
  return entries.flatMap((entry) => [
    ...(fields[entry.collection] ?? []).flatMap(([pattern, target]) => missing(entry, pattern, target, known(target))),
    ...ownCauses(entry),
    ...ownSteps(entry),
  ]);
}

function missing(entry: Entry, pattern: string, target: string, known: string[]): Finding[] {
  return select(entry.data, pattern.split('.'))
    .filter(({ value }) => !known.includes(String(value)))
    .map(({ path, value }) => ({
      file: entry.file,
      line: entry.lineOf(path),
      rule: 'reference',
      level: 'error',
      message: `字段 ${fieldName(path)}：${target} 里没有 “${String(value)}”${didYouMean(String(value), known) || '；先建那一篇，或改成已有的 id'}`,
    }));
}

/** A screen points at causes of its own article. */
function ownCauses(entry: Entry): Finding[] {
  if (entry.collection !== 'problems') return [];
  const known = select(entry.data, ['causes', '*', 'id']).map(({ value }) => String(value));
  return missing(entry, 'screens.*.causes.*', '本文的 causes', known);
}

/** An answer of the paid helper leads to one of its steps. */
function ownSteps(entry: Entry): Finding[] {
  if (entry.collection !== 'paidHelper') return [];
  const known = select(entry.data, ['steps', '*', 'id']).map(({ value }) => String(value));
  return missing(entry, 'steps.*.answers.*.next', '本文件的 steps', known);
}

export interface Selected {
  path: (string | number)[];
  value: unknown;
}

/** All values that a pattern such as `['causes', '*', 'id']` reaches; absent branches give nothing. */
export function select(data: unknown, pattern: string[], path: (string | number)[] = []): Selected[] {
  const [head, ...rest] = pattern;
  if (head === undefined) return data === undefined ? [] : [{ path, value: data }];
  if (head === '*') return Array.isArray(data) ? data.flatMap((item, i) => select(item, rest, [...path, i])) : [];
  return select((data as Record<string, unknown> | null | undefined)?.[head], rest, [...path, head]);
}
