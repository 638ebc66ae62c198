/** Another owner's details: every page is theirs, and nothing of the first owner is left. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filingLinks, type Site, siteSchema } from '../../../src/schemas/site.ts';
import { site as first } from '../../../src/site.ts';
import { tracesOf } from '../traces.ts';
import { readBuilt, type Trial } from './trial.ts';

const second = siteSchema.parse(JSON.parse(readFileSync('tests/fixtures/copy/owner.json', 'utf8')));

/** The address of the copy. */
export const { url } = second;

export const secondOwner: Trial = (root) => {
  const details = `import { defineSite } from './schemas/site.ts';\nexport const site = defineSite(${JSON.stringify(second)});\n`;
  writeFileSync(join(root, 'src/site.ts'), details);
  return (dist) => [...tracesOf(ownWords(first), dist), ...lacking(dist)];
};

/** What only this owner says; a filled-in option counts as well. */
function ownWords({ name, url: address, tagline, notice, hotline, icp, police, feedback }: Site): string[] {
  const words = [name, new URL(address).host, tagline, notice, hotline?.phone, icp, police, feedback];
  return words.filter((word) => word !== undefined);
}

/** What every page of the second owner must show, and does not. */
function lacking(dist: string): string[] {
  const pages = readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readBuilt(dist, file) }))
    .filter(({ html }) => html.includes('<footer'));
  const home = readBuilt(dist, 'index.html');
  const proofs = Object.values(second.verification ?? {}) as string[];
  return [
    ...(pages.length === 0 ? ['no page has a footer'] : []),
    ...pages.flatMap(({ file, html }) =>
      everywhere(second)
        .filter((word) => !html.includes(word))
        .map((word) => `${file} lacks ${word}`),
    ),
    ...saidOf(second)
      .filter((word) => !bodyOf(readBuilt(dist, 'about/index.html')).includes(word))
      .map((word) => `the text of /about/ lacks ${word}`),
    ...proofs.filter((proof) => !home.includes(proof)).map((proof) => `the home page lacks ${proof}`),
  ];
}

function everywhere(owner: Site): string[] {
  const { name, url: address, linkColours, tagline, notice, hotline, feedback } = owner;
  const footer = [name, tagline, notice, hotline?.phone, hotline?.hours, feedback];
  const hrefs = filingLinks(owner).map(({ href }) => `href="${href}"`);
  const words = [`${name}</title>`, address, linkColours?.light, ...footer, ...hrefs];
  return words.filter((word) => word !== undefined);
}

/** What the page about the site says of its owner; the footer does not count. */
function saidOf({ name, tagline, notice, feedback }: Site): string[] {
  return [name, tagline, notice, feedback].filter((word) => word !== undefined);
}

const bodyOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
