/** Every id that an entry puts on its own page, and the sections each kind of page always has. */
import { attribute, type Entry, walk } from './entry.ts';
import { select } from './rules/references.ts';

export interface Anchor {
  id: string;
  line: number;
}

const fixed = {
  problems: [
    'stop-loss',
    'first-moves',
    'screens',
    'checklist',
    'flow',
    'causes',
    'impact',
    'strategies',
    'cases',
    'contact',
    'questions',
    'related',
    'sources',
  ],
  strategies: ['steps', 'flow', 'checklist', 'verify', 'mistakes', 'answers', 'related', 'sources'],
} as const;

const idFields: Record<string, string[]> = {
  problems: ['screens.*.id'],
  strategies: ['steps.*.id'],
  checklists: ['groups.*.id', 'groups.*.items.*.id'],
};

/** Components whose `id` becomes an anchor. */
export const anchored = ['Cause', 'Case', 'Question', 'Section', 'Template', 'Part', 'PaidHelper'];

export function anchorsOf(entry: Entry): Anchor[] {
  const sections: readonly string[] = entry.collection in fixed ? fixed[entry.collection as keyof typeof fixed] : [];
  return [
    ...sections.map((id) => ({ id, line: 1 })),
    ...(idFields[entry.collection] ?? []).flatMap((pattern) => dataAnchors(entry, pattern)),
    ...roleAnchors(entry),
    ...bodyAnchors(entry),
  ];
}

function dataAnchors(entry: Entry, pattern: string): Anchor[] {
  return select(entry.data, pattern.split('.')).map(({ path, value }) => ({
    id: String(value),
    line: entry.lineOf(path),
  }));
}

/** The section of strategies has a part for each role. */
function roleAnchors(entry: Entry): Anchor[] {
  if (entry.collection !== 'problems') return [];
  return dataAnchors(entry, 'strategies.*.role').map(({ id, line }) => ({ id: `strategies-${id}`, line }));
}

function bodyAnchors(entry: Entry): Anchor[] {
  const anchors: Anchor[] = [];
  if (!entry.body) return anchors;
  walk(entry.body, (node) => {
    const id = node.name && anchored.includes(node.name) ? attribute(node, 'id') : undefined;
    if (id) anchors.push({ id, line: node.position?.start.line ?? 1 });
  });
  return anchors;
}
