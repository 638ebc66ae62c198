/** Says what is wrong with the answer of the content check to one mutation; nothing, when all is well. */
import { satteri } from '@astrojs/markdown-satteri';
import type { ContentFiles } from '../../../src/check/files.ts';
import type { Finding } from '../../../src/check/finding.ts';
import { checkFiles } from '../../../src/check/index.ts';

export interface Verdict {
  /** Whether the check lets the file pass; undefined when it broke down. */
  passes: boolean | undefined;
  errors: Finding[];
  complaints: string[];
}

/** Seconds of processor time that are a hang to the author who waits; a busy machine does not count. */
const patience = 60;

/** @param changed path inside `content/` of the file that was mutated. */
export async function judge(files: ContentFiles, changed: string, today: string): Promise<Verdict> {
  const started = process.cpuUsage();
  try {
    const errors = checkFiles(files, today).filter(({ level }) => level === 'error');
    const slow = secondsSince(started) > patience ? ['took longer than a minute'] : [];
    const complaints = [...slow, ...errors.flatMap((finding) => complaintsAbout(finding, files))];
    if (errors.length === 0) complaints.push(...(await refusedByCompiler(files, changed)));
    return { passes: errors.length === 0, errors, complaints };
  } catch (error) {
    return { passes: undefined, errors: [], complaints: [`broke down: ${(error as Error).stack}`] };
  }
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** A finding names a file, a line in it, and what to do; it never shows the inside of a program. */
export function complaintsAbout({ file, line, rule, message }: Finding, files: ContentFiles): string[] {
  const lines = lineCount(files.get(file.replace('content/', '')));
  const wrong = [
    ...(Number.isInteger(line) && line >= 1 && line <= lines ? [] : [`line ${line} of ${lines}`]),
    ...(remedy.test(message) ? [] : ['no remedy']),
    ...(/\n|node_modules|\bat \S+\.\w+:\d+|\[object|\bundefined\b(?!")|\bNaN\b(?!")/.test(message)
      ? ['speaks to programmers']
      : []),
    ...(message.length > 600 ? [`${message.length} characters long`] : []),
  ];
  return wrong.map((what) => `${what}: [${rule}] ${message.slice(0, 200)}`);
}

/** Counted once for each file: a large one may have thousands of findings. */
const counted = new WeakMap<Uint8Array, number>();

function lineCount(bytes: Uint8Array | null | undefined): number {
  if (!bytes) return 1;
  const count =
    counted.get(bytes) ??
    Buffer.from(bytes)
      .toString()
      .split(/\r\n|\r|\n/).length;
  counted.set(bytes, count);
  return count;
}

/** Words with which our messages tell the author what to write or do instead. */
const remedy =
  /应|写|改|加|删|换|选|移|看看|是不是|检查|需要|至少|最多|不超过|不放|不用|不能为空|漏了|给|先|缺少|没有这个|另存|可以用|必须/;

/** The build compiles bodies to code; what it refuses the check must have refused. */
export async function refusedByCompiler(files: ContentFiles, path: string): Promise<string[]> {
  const bytes = files.get(path);
  if (!bytes || !path.endsWith('.mdx')) return [];
  const body = Buffer.from(bytes)
    .toString()
    .replace(/^\uFEFF?---[\s\S]*?\n---/, (fields) => fields.replace(/[^\r\n]/g, ' '));
  try {
    await (await renderer()).process(body, path, {});
    return [];
  } catch (error) {
    return [`passes, but the build cannot compile it: ${(error as Error).message}`];
  }
}

function renderer() {
  const processor = satteri({ features: { smartPunctuation: false } });
  if (!processor.createMdxRenderer) throw new Error('the Markdown processor cannot compile MDX');
  return processor.createMdxRenderer(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///'), sourcemap: false },
  );
}
