/** The content check: every rule over everything under `content/`. */
import type { Finding } from './finding.ts';
import { readContent } from './read.ts';
import { checkDiagnosis } from './rules/diagnosis.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkForbiddenWords } from './rules/forbidden-words.ts';
import { checkLinks } from './rules/links.ts';
import { checkNearDuplicates } from './rules/near-duplicate.ts';
import { checkOrphans } from './rules/orphans.ts';
import { checkPhoneNumbers } from './rules/phone-number.ts';
import { checkRedirects } from './rules/redirects.ts';
import { checkReferences } from './rules/references.ts';
import { checkRegulations } from './rules/regulations.ts';
import { checkReviewAge } from './rules/review-age.ts';
import { checkSchema } from './rules/schema.ts';
import { checkSearch } from './rules/search.ts';
import { checkSections } from './rules/sections.ts';
import { checkSentenceLength } from './rules/sentence-length.ts';
import { checkTermSpelling } from './rules/term-spelling.ts';
import { checkTypography } from './rules/typography.ts';
import { checkUnfinished } from './rules/unfinished.ts';
import { checkWayOn } from './rules/way-on.ts';

/** Rules that need to see one entry only. */
const single = [checkSchema, checkSections, checkWayOn, checkUnfinished, checkTypography];

/** Rules that compare entries. */
const together = [
  checkReferences,
  checkDuplicates,
  checkLinks,
  checkRedirects,
  checkDiagnosis,
  checkOrphans,
  checkSearch,
  checkRegulations,
  checkPhoneNumbers,
  checkNearDuplicates,
  checkTermSpelling,
  checkForbiddenWords,
  checkSentenceLength,
];

/** Findings of all rules for the project at `root` on the day `today`; an empty list means the content is sound. */
export function checkContent(root: string, today: string): Finding[] {
  const { entries, findings } = readContent(root);
  return [
    ...findings,
    ...entries.flatMap((entry) => single.flatMap((check) => check(entry))),
    ...together.flatMap((check) => check(entries)),
    ...checkReviewAge(entries, today),
  ];
}

/** The calendar day now, in the form that `checkContent` wants. */
export function todayText(): string {
  return new Date().toISOString().slice(0, 10);
}
