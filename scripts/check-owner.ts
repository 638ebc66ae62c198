/**
 * `npm run check:owner`: builds a copy of the project with the owner's details of tests/fixtures/owner.json
 * and makes sure that every page is theirs and that nothing of the first owner is left.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { filingLinks, siteSchema } from '../src/schemas/site.ts';
import { site as first } from '../src/site.ts';
import { builtPages } from '../tests/support/pages.ts';
import { run, step } from './lib/steps.ts';
import { tracesOf } from './lib/traces.ts';

const second = siteSchema.parse(JSON.parse(readFileSync('tests/fixtures/owner.json', 'utf8')));
const left = ['.git', '.astro', '.cache', 'dist', 'dist-server', 'node_modules'];

await step("Second owner's details", async () => {
  const root = mkdtempSync(join(tmpdir(), 'owner-'));
  try {
    copyProject(root);
    delete process.env.SITE_URL;
    run('astro', 'build', '--root', root, '--silent');
    const faults = [...traces(join(root, 'dist')), ...missing(join(root, 'dist'))];
    if (faults.length > 0) throw new Error(`the second owner's site is not their own:\n${faults.join('\n')}`);
  } finally {
    rmSync(root, { recursive: true });
  }
});

function copyProject(root: string): void {
  cpSync('.', root, { recursive: true, filter: (source) => !left.includes(basename(source)) });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const details = `import { defineSite } from './schemas/site.ts';\nexport const site = defineSite(${JSON.stringify(second)});\n`;
  writeFileSync(join(root, 'src/site.ts'), details);
}

/** What only the first owner says; a filled-in option of theirs counts as well. */
function traces(dist: string): string[] {
  const words = [first.name, new URL(first.url).host, first.tagline, first.notice, first.hotline?.phone, first.icp];
  return tracesOf(
    [...words, first.police, first.feedback].filter((word) => word !== undefined),
    dist,
  );
}

/** What every page of the second owner must show, and does not. */
function missing(dist: string): string[] {
  const footer = [
    second.name,
    second.tagline,
    second.notice,
    second.hotline?.phone,
    second.hotline?.hours,
    second.feedback,
  ];
  const hrefs = filingLinks(second).map(({ href }) => `href="${href}"`);
  const own = [`${second.name}</title>`, second.url, second.linkColours?.light, ...footer, ...hrefs];
  const pages = builtPages(dist).filter(({ html }) => parse(html).querySelector('footer'));
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const proofs = Object.values(second.verification ?? {}) as string[];
  return [
    ...(pages.length === 0 ? ['no page has a footer'] : []),
    ...pages.flatMap(({ path, html }) =>
      own.filter((word) => word && !html.includes(word)).map((word) => `${path} lacks ${word}`),
    ),
    ...proofs.filter((proof) => !home.includes(proof)).map((proof) => `the home page lacks ${proof}`),
  ];
}
