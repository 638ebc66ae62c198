/** The content check: every rule over everything under `content/`. */
import { perEntry } from './entry.ts';
import { type ContentFiles, diskFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { type Content, isComplete, readContent } from './read.ts';
import { checkChanges } from './rules/changes.ts';
import { checkDates } from './rules/dates.ts';
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
  checkChanges,
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
  return checkFiles(diskFiles(root), today);
}

/** The same for files in memory. Files whose bytes are the same object as in an earlier call are not read again. */
export function checkFiles(files: ContentFiles, today: string): Finding[] {
  const content = readContent(files);
  return quickly(content, today).length === 0 ? [] : findingsOf(content, today);
}

/** What a build must not go on with. */
export function contentErrors(root: string, today: string): Finding[] {
  const content = readContent(diskFiles(root));
  const errors = (findings: Finding[]) => findings.filter(({ level }) => level === 'error');
  return errors(quickly(content, today)).length === 0 ? [] : errors(findingsOf(content, today));
}

/** Whether there is anything to say: lines cost as much as all rules together, and sound content needs none. */
function quickly({ entries, findings }: Content, today: string): Finding[] {
  return findingsOf({ findings, entries: entries.map(withoutLines) }, today);
}

const withoutLines = perEntry((entry) => ({ ...entry, lineOf: () => 1 }));

function findingsOf(content: Content, today: string): Finding[] {
  const { entries, findings } = content;
  return [
    ...findings,
    ...entries.flatMap(singleFindings),
    ...(isComplete(content) ? together.flatMap((check) => check(entries)) : []),
    ...checkDates(entries, today),
    ...checkReviewAge(entries, today),
  ];
}

const singleFindings = perEntry((entry) => single.flatMap((check) => check(entry)));

/** The calendar day now, in the form that `checkContent` wants. */
export function todayText(): string {
  return new Date().toISOString().slice(0, 10);
}
