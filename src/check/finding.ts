/** Every rule, in the order of the section 检查规则 of `content/README.md`, which explains each. */
export const ruleNames = [
  'characters',
  'yaml',
  'frontmatter',
  'mdx',
  'missing-file',
  'unknown-file',
  'schema',
  'reference',
  'duplicate',
  'section',
  'heading-id',
  'component',
  'table',
  'link',
  'diagnosis',
  'redirect',
  'change',
  'orphan',
  'synonym',
  'query',
  'way-on',
  'unfinished',
  'dates',
  'regulation',
  'phone-number',
  'near-duplicate',
  'typography',
  'term-spelling',
  'forbidden-words',
  'sentence-length',
  'review-age',
] as const;

export type RuleName = (typeof ruleNames)[number];

/** What a content rule reports. Messages are written in Chinese for the author of the file. */
export interface Finding {
  /** Path from the project root, e.g. `content/problems/renewal-failed.mdx`. */
  file: string;
  /** 1-based line in that file. */
  line: number;
  rule: RuleName;
  /** An error stops the build; a warning is only printed. */
  level: 'error' | 'warning';
  message: string;
}

/** One line per finding, sorted by file and line, as editors and terminals can jump to it. */
export function formatFindings(findings: Finding[]): string {
  return [...findings]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map((f) => `${f.file}:${f.line} ${f.level === 'error' ? '错误' : '提醒'} [${f.rule}] ${f.message}`)
    .join('\n');
}
