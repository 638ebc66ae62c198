/** The content check: every rule over everything under `content/`. */
import type { Finding } from './finding.ts';
import { readContent } from './read.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkLinks } from './rules/links.ts';
import { checkOrphans } from './rules/orphans.ts';
import { checkReferences } from './rules/references.ts';
import { checkSchema } from './rules/schema.ts';
import { checkSearch } from './rules/search.ts';
import { checkSections } from './rules/sections.ts';

/** Findings of all rules for the project at `root`; an empty list means the content is sound. */
export function checkContent(root: string): Finding[] {
  const { entries, findings } = readContent(root);
  return [
    ...findings,
    ...entries.flatMap(checkSchema),
    ...entries.flatMap(checkSections),
    ...checkReferences(entries),
    ...checkDuplicates(entries),
    ...checkLinks(entries),
    ...checkOrphans(entries),
    ...checkSearch(entries),
  ];
}
