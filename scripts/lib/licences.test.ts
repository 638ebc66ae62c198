import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesIn, refused } from './licences.ts';

const locked = (licences: Record<string, string | undefined>) => ({
  packages: Object.fromEntries(
    Object.entries(licences).map(([name, license]) => [`node_modules/${name}`, { version: '1.0.0', license }]),
  ),
});

describe('licences', () => {
  it('of all locked packages are allowed', () => {
    const list = licencesIn(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    expect(list.length).toBeGreaterThan(300);
    expect(refused(list)).toEqual([]);
  });

  it.each([
    ['one that is not allowed', 'GPL-3.0-only', true],
    ['one of two that both hold', 'MIT AND GPL-3.0-only', true],
    ['one of two to choose from', '(MIT OR GPL-3.0-only)', false],
    ['none at all', undefined, true],
  ])('are refused for %s', (_, licence, isRefused) => {
    expect(refused(licencesIn(locked({ some: licence })))).toHaveLength(isRefused ? 1 : 0);
  });

  it('of packages for other platforms are those of their siblings', () => {
    expect(licencesIn(locked({ '@x/linux-x64': 'MIT', '@x/darwin-x64': undefined }))[1]?.licence).toBe('MIT');
  });
});
