import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { isNoindex } from './noindex.ts';

it('reads from the built page whether it may be listed', () => {
  const dist = mkdtempSync(join(tmpdir(), 'noindex-'));
  const write = (page: string, html: string) => {
    mkdirSync(join(dist, page), { recursive: true });
    writeFileSync(join(dist, page, 'index.html'), html);
  };
  write('open', '<meta name="description" content="noindex">');
  write('closed', '<meta name="robots" content="noindex">');
  const ask = (page: string) => isNoindex(`https://x.test/${page}/`, pathToFileURL(`${dist}/`));
  expect([ask('open'), ask('closed'), ask('missing')]).toEqual([false, true, false]);
  rmSync(dist, { recursive: true });
});
