import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatFindings } from '../../src/check/finding.ts';
import { checkContent } from '../../src/check/index.ts';
import { generateArticles } from './generate-articles.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function generated(count: number, seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  folders.push(folder);
  generateArticles(folder, count, seed);
  return folder;
}

const textsIn = (folder: string) =>
  readdirSync(join(folder, 'content/problems'))
    .filter((name) => name.startsWith('generated-'))
    .sort()
    .map((name) => readFileSync(join(folder, 'content/problems', name), 'utf8'));

describe('generated articles', () => {
  it('pass the content check', () => {
    const folder = generated(20, 1);
    expect(textsIn(folder)).toHaveLength(20);
    expect(formatFindings(checkContent(folder, '2026-11-22').filter(({ level }) => level === 'error'))).toBe('');
  }, 60_000);

  it('are the same for the same seed and others for another', () => {
    const [first, again, other] = [textsIn(generated(3, 1)), textsIn(generated(3, 1)), textsIn(generated(3, 2))];
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
  });

  it('are never written into the project or over something', () => {
    expect(() => generateArticles('content', 1, 1)).toThrow('inside the project');
    expect(() => generateArticles(generated(1, 1), 1, 1)).toThrow('not empty');
    expect(() => generateArticles(join(tmpdir(), 'never'), 100_000, 1)).toThrow('choose from 1 to');
  });
});
