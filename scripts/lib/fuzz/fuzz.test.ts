/** A small portion of `npm run fuzz:content`, and proof that the judge sees what it has to see. */
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../../src/check/files.ts';
import { complaintsAbout, judge, refusedByCompiler } from './judge.ts';
import { drawCases, judgeCases } from './run.ts';

const today = '2026-11-22';
const files = diskFiles('tests/fixtures/project');
const problem = 'problems/sample-problem.mdx';
const text = Buffer.from(files.get(problem) ?? []).toString();
const judged = (content: string) => judge(new Map([...files, [problem, Buffer.from(content)]]), problem, today);

describe('fuzz', () => {
  it('explains every mutation of the fixture or lets it pass', async () => {
    const outcomes = await judgeCases(drawCases(files, 120, 1), files, today);
    expect(outcomes).toHaveLength(120);
    expect(outcomes.filter(({ verdict }) => verdict.complaints.length > 0)).toEqual([]);
    expect(new Set(outcomes.map(({ verdict }) => verdict.passes))).toEqual(new Set([true, false]));
  }, 300_000);

  it('draws the same cases for the same seed and others for another', () => {
    const names = (seed: number) => drawCases(files, 40, seed).map(({ name, bytes }) => name + bytes.length);
    expect(names(7)).toEqual(names(7));
    expect(names(7)).not.toEqual(names(8));
  });
});

describe('judge', () => {
  it('lets sound content pass without complaint', async () => {
    expect(await judged(text)).toEqual({ passes: true, errors: [], complaints: [] });
  });

  it('accepts a finding that explains', async () => {
    const { passes, complaints } = await judged(text.replace('symptom:', 'symtom:'));
    expect({ passes, complaints }).toEqual({ passes: false, complaints: [] });
  });

  it('complains when the check breaks down', async () => {
    const broken = new Map([...files, [problem, { length: 1 } as unknown as Uint8Array]]);
    const { passes, complaints } = await judge(broken, problem, today);
    expect(passes).toBeUndefined();
    expect(complaints[0]).toContain('broke down');
  });

  it('complains about findings that do not explain', () => {
    const finding = { file: `content/${problem}`, line: 3, rule: 'schema', level: 'error', message: '改成 x' } as const;
    expect(complaintsAbout(finding, files)).toEqual([]);
    expect(complaintsAbout({ ...finding, line: 0 }, files)).toHaveLength(1);
    expect(complaintsAbout({ ...finding, line: 9999 }, files)).toHaveLength(1);
    expect(complaintsAbout({ ...finding, message: '坏了' }, files)).toHaveLength(1);
    expect(complaintsAbout({ ...finding, message: '改：TypeError\n    at x' }, files)).toHaveLength(1);
  });

  it('complains about a body that the build could not compile', async () => {
    const unclosed = new Map([...files, [problem, Buffer.from(`${text}\n<Advice>\n`)]]);
    expect((await refusedByCompiler(unclosed, problem))[0]).toContain('cannot compile');
  });
});
