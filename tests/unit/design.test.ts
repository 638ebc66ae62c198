import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { literalsIn } from '../support/literals.ts';

const files = readdirSync('src', { recursive: true }).map((file) => join('src', String(file)));
const read = (file: string) => readFileSync(file, 'utf8');
const styled = files.filter((file) => /\.(astro|css)$/.test(file));

describe('design tokens', () => {
  it('stand in tokens.css alone', () => {
    expect(styled.length).toBeGreaterThan(30);
    const others = styled.filter((file) => basename(file) !== 'tokens.css');
    expect(others.flatMap((file) => literalsIn(file, read(file)))).toEqual([]);
  });

  it('would be missed by each kind of literal', () => {
    expect(literalsIn('a.css', '.x { color: #fff; }')).toHaveLength(1);
    expect(literalsIn('a.css', '.x { color: rgb(0 0 0); }')).toHaveLength(1);
    expect(literalsIn('a.astro', '<p></p><style>\n.x {\n  margin: 1.5rem;\n}\n</style>')).toEqual([
      'a.astro: margin: 1.5rem;',
    ]);
    expect(literalsIn('a.astro', '<p class="mt-[3px]"></p>')).toHaveLength(1);
    expect(
      literalsIn('a.css', '@media (min-width: 60rem) {\n  .x { width: 50%; }\n}\n@page { margin: 15mm; }'),
    ).toEqual([]);
  });
});

it('has no component that nothing uses', () => {
  const sources = files
    .filter((file) => /\.(astro|ts)$/.test(file))
    .map(read)
    .join('\n');
  const components = files.filter((file) => /components\/.*\.astro$/.test(file));
  const unused = components.filter((file) => !sources.includes(`/${basename(file)}'`));
  expect(components.length).toBeGreaterThan(20);
  expect(unused).toEqual([]);
});
