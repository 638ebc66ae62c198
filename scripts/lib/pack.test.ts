import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pack } from './pack.ts';

let folder: string;
const put = (name: string, text: string) => {
  const file = join(folder, 'dist', name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};
const page = '<p>这台机器收不了款时，先打开这里。</p>'.repeat(100);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  put('404.html', page);
  put('a/index.html', page + folder);
  put('tiny.txt', 'x');
  put('_astro/a.1a2b.js', 'go()');
  put('pagefind/fragment/a.pf_fragment', 'x'.repeat(5000));
  put('_headers', '/*');
  put('_redirects', '/p01/ /a/ 301');
});
afterEach(() => rmSync(folder, { recursive: true }));
const run = () => pack(join(folder, 'dist'), join(folder, 'out'));
const out = (name: string) => join(folder, 'out', name);

describe('pack', () => {
  it('compresses words, once for each content', async () => {
    expect((await run()).files).toBe(2);
    expect(brotliDecompressSync(readFileSync(out('site/a/index.html.br'))).toString()).toBe(page + folder);
    expect(gunzipSync(readFileSync(out('site/404.html.gz'))).toString()).toBe(page);
    for (const name of ['tiny.txt', 'pagefind/fragment/a.pf_fragment']) {
      expect(existsSync(out(`site/${name}`))).toBe(true);
      expect(existsSync(out(`site/${name}.gz`))).toBe(false);
    }
    expect((await run()).fresh).toBe(0);
  });

  it('lists the hashed files, writes nginx’s, and keeps those of other hosts out', async () => {
    await run();
    expect(readFileSync(out('assets.txt'), 'utf8')).toBe('_astro/a.1a2b.js\npagefind/fragment/a.pf_fragment\n');
    expect(readFileSync(out('nginx/http.conf'), 'utf8')).toContain('"/p01/" "/a/";');
    expect(existsSync(out('site/_redirects'))).toBe(false);
    expect(existsSync(out('site/_headers'))).toBe(false);
  });

  it('leaves the last pack alone when there is nothing to pack or a file is wrong', async () => {
    await run();
    put('_redirects', 'nonsense');
    await expect(run()).rejects.toThrow('_redirects, line 1');
    rmSync(join(folder, 'dist/404.html'));
    await expect(run()).rejects.toThrow('npm run build');
    expect(existsSync(out('site/404.html'))).toBe(true);
  });
});
