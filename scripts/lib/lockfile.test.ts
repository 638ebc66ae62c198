import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLockfile, type Lockfile, missingOptional } from './lockfile.ts';

const incomplete: Lockfile = {
  packages: {
    '': {},
    'node_modules/tool': {
      optionalDependencies: {
        '@tool/darwin-arm64': '^1.2.3',
        '@tool/linux-x64-musl': '1.2.3',
        '@tool/linux-x64': '1.2.3',
      },
    },
    'node_modules/@tool/linux-x64': { version: '1.2.3', optional: true },
  },
};

describe('lockfile completion', () => {
  it('names each platform package that the lockfile lacks', () => {
    expect([...missingOptional(incomplete).keys()]).toEqual(['@tool/darwin-arm64', '@tool/linux-x64-musl']);
  });

  it('adds them with the platform their name tells', () => {
    const { packages } = completeLockfile(incomplete);
    expect(packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
    expect(packages['node_modules/@tool/linux-x64-musl']?.libc).toEqual(['musl']);
    expect(missingOptional({ packages }).size).toBe(0);
  });

  it('finds nothing missing in the lockfile of this project: otherwise run `npm run lockfile`', () => {
    const own = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
    expect(Object.keys(own.packages).length).toBeGreaterThan(100);
    expect([...missingOptional(own)]).toEqual([]);
  });

  it('records no download addresses', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
