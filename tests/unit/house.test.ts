/** Order in the house: imports lead downwards, files stay small, every room is explained. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layers, roomOf, wrongImports } from '../support/rooms.ts';

const files = ['src', 'scripts', 'tests']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => /\.(?:ts|astro|css)$/.test(file) && !file.includes('.tmp.'));
const read = (file: string) => readFileSync(file, 'utf8');

describe('imports', () => {
  it('lead downwards', () => {
    expect(files.length).toBeGreaterThan(200);
    // Unit tests stand beside their module and may reach for real data above it.
    const modules = files.filter((file) => !/\.test(-support)?\.ts$/.test(file));
    expect(modules.flatMap((file) => wrongImports(file, read(file)))).toEqual([]);
  });

  it('are refused upwards, sideways and out of every room', () => {
    const wrong = (file: string, target: string) => wrongImports(file, `import { x } from '${target}';`);
    expect(wrong('src/schemas/code.ts', '../content/links.ts')).toEqual(['src/schemas/code.ts → src/content/links.ts']);
    expect(wrong('src/search/match.ts', '../client/storage.ts')).toHaveLength(1);
    expect(wrong('src/attic/old.ts', '../schemas/code.ts')).toHaveLength(1);
    expect(wrongImports('src/content/a.ts', "const b = await import('../pages/b.ts');")).toHaveLength(1);
    expect(wrong('src/pages/index.astro', '../schemas/code.ts')).toEqual([]);
  });

  it('come from rooms that ARCHITECTURE.md explains', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
    const explained = read('ARCHITECTURE.md');
    expect(layers.flat().filter((room) => !explained.includes(`\`${room}`))).toEqual([]);
  });
});

describe('files', () => {
  it('of more than 300 lines say why in their head', () => {
    expect(files.filter((file) => isTooLong(read(file)))).toEqual([]);
  });

  it('would be found too long without a reason', () => {
    const long = '\nx'.repeat(301);
    expect(isTooLong(long)).toBe(true);
    expect(isTooLong(`/** Longer than 300 lines: a table that belongs together. */${long}`)).toBe(false);
  });
});

/** The reason stands in the first five lines, after these words. */
function isTooLong(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 301 && !/Longer than 300 lines: \S/.test(lines.slice(0, 5).join('\n'));
}

describe('dependencies', () => {
  const { devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const names = Object.keys({ ...devDependencies, ...optionalDependencies });
  const unexplained = (readme: string) => names.filter((name) => !rowNames(readme).includes(name));

  it('each have a row with their reason in README.md', () => {
    expect(names.length).toBeGreaterThan(20);
    expect(unexplained(read('README.md'))).toEqual([]);
  });

  it('would be missed there', () => {
    expect(unexplained('| astro | builds |')).toContain('vitest');
  });

  it('have exact versions', () => {
    const versions = Object.values({ ...devDependencies, ...optionalDependencies }).map(String);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

/** Packages named in the first column of any table. */
function rowNames(markdown: string): string[] {
  return [...markdown.matchAll(/^\| ([^|]+?) *\|/gm)].flatMap(([, names = '']) => names.split(', '));
}
