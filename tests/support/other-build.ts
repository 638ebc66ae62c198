/** A second build of the same site, for switching: every hashed script has another name. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkTree } from '../../scripts/lib/precompress.ts';

/** @param release a packed site, left as it is. @param version letters and digits that mark the new names. */
export async function otherBuild(release: string, to: string, version: string): Promise<void> {
  await linkTree(release, to, () => true);
  const site = join(to, 'site');
  const rename = (text: string) => text.replace(/([\w.-]+\.)([\w-]{8})\.js\b/g, `$1$2${version}.js`);
  for (const name of readdirSync(join(site, '_astro')))
    if (name.endsWith('.js')) renameSync(join(site, '_astro', name), join(site, '_astro', rename(name)));
    else rmSync(join(site, '_astro', name));
  for (const name of readdirSync(site, { recursive: true }).map(String)) {
    if (!/^_astro\/.*\.js$|\.html$/.test(name)) continue;
    const text = readFileSync(join(site, name), 'utf8');
    for (const ending of ['', '.br', '.gz']) rmSync(join(site, name + ending), { force: true });
    writeFileSync(join(site, name), rename(text));
  }
  const list = join(to, 'assets.txt');
  const assets = readFileSync(list, 'utf8')
    .split('\n')
    .map((name) => (name.endsWith('.js') ? rename(name) : name));
  rmSync(list);
  writeFileSync(list, assets.filter((name) => !/\.(?:br|gz)$/.test(name)).join('\n'));
}
