import { describe, expect, it } from 'vitest';
import { ailments } from './ailments.mjs';

const well = {
  node: '24.21.0',
  npm: '11.19.1',
  git: '2.47.0',
  locked: { 'node_modules/astro': '7.3.5' },
  installed: { 'node_modules/astro': '7.3.5' },
  chromium: '/usr/bin/chromium',
  chineseFont: true,
  freeBytes: 5e9,
  writable: true,
};

describe('doctor', () => {
  it('finds nothing on a machine that is well', () => {
    expect(ailments(well)).toEqual([]);
  });

  it.each([
    ['old Node', { node: '20.20.2' }, 'Node 20.20.2 runs the commands', 'Run npm ci'],
    ['Node that cannot read TypeScript yet', { node: '22.12.0' }, 'Node 22.12.0', 'Run npm ci'],
    ['no npm', { npm: '' }, 'npm does not answer', 'Install npm 10'],
    ['no git', { git: '' }, 'git does not answer', 'Install git'],
    ['no packages', { installed: undefined }, 'Packages are not installed', 'Run npm ci'],
    [
      'another version of a package',
      { installed: { 'node_modules/astro': '7.0.0' } },
      '1 packages are not as package-lock.json says: astro 7.3.5',
      'Run npm ci',
    ],
    ['a full disk', { freeBytes: 4e8 }, '0.4 GB free', 'Free at least 1 GB'],
    ['a read-only folder', { writable: false }, 'read-only', 'Copy it'],
    ['no Chromium', { chromium: undefined }, 'No Chromium', 'apt-get install -y chromium'],
    ['no Chinese font', { chineseFont: false }, 'No Chinese font', 'fonts-noto-cjk'],
  ])('names %s and the remedy', (_, fact, found, remedy) => {
    const [ailment, ...others] = ailments({ ...well, ...fact });
    expect(others).toEqual([]);
    expect(ailment?.found).toContain(found);
    expect(ailment?.remedy).toContain(remedy);
  });

  it('lets everything but browser tests run without Chromium', () => {
    expect(ailments({ ...well, chromium: undefined })[0]?.stops).toBe('browser tests');
  });
});
