/** Published addresses go: the build refuses and says what to declare; declared, the old ones lead to the new. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checklistPath, problemPath } from '../../../src/content/links.ts';
import { manifestFile } from '../../../src/integrations/published.ts';
import { type BuiltSite, type Published, readBuiltSite } from '../../../src/published/built-site.ts';
import { disappearanceReport } from '../../../src/published/compare.ts';
import { redirectsFile } from '../../../src/published/redirects.ts';
import type { Redirect } from '../../../src/schemas/redirect.ts';
import { readBuilt, readTexts, type Texts, type Trial, writeTexts } from './trial.ts';

const declarations = 'redirects.yaml';
const suffix = '-moved';

/** What the build compares with what it has, and what the author declared. */
export interface Moves {
  recorded: Published;
  redirects: Redirect[];
}

export const movedAddresses: Trial = (root) => {
  const { texts, redirects } = withMoves(readTexts(root));
  const declared = [...(parse(texts.get(declarations) ?? '[]') as Redirect[]), ...redirects];
  writeTexts(root, new Map(texts).set(declarations, stringify(declared)));
  const recorded = JSON.parse(readFileSync(join(root, manifestFile), 'utf8')) as Published;
  return (dist) => moveFaults(dist, { recorded, redirects });
};

/** The last problem and its checklist get another slug; in the first, a question and a checklist item other ids. */
export function withMoves(texts: Texts): { texts: Texts; redirects: Redirect[] } {
  const slugs = [...texts.keys()].flatMap((file) => /^problems\/(.+)\.mdx$/.exec(file)?.[1] ?? []);
  const [first = '', last = ''] = [slugs[0], slugs.at(-1)];
  const ids = [
    idIn(texts, `problems/${first}.mdx`, /<Question id="([\w-]+)"/),
    idIn(texts, `checklists/${first}.yaml`, /^ {6}- id: ([\w-]+)/m),
  ];
  const pages = [problemPath, checklistPath].map((path) => ({ from: path(last), to: path(last + suffix) }));
  return {
    texts: ids.reduce(withOtherId, withOtherSlug(texts, last)),
    redirects: [...pages, ...[`/matrix/#${last}`, ...ids.map(({ address }) => address)].map(suffixed)],
  };
}

const suffixed = (from: string): Redirect => ({ from, to: from + suffix });

interface PlacedId {
  file: string;
  id: string;
  address: string;
}

/** @throws when the file has none. */
function idIn(texts: Texts, file: string, pattern: RegExp): PlacedId {
  const id = pattern.exec(texts.get(file) ?? '')?.[1];
  if (!id) throw new Error(`${file} has no ${pattern}; the trial needs one`);
  return { file, id, address: `/${file.replace(/\.\w+$/, '')}/#${id}` };
}

function withOtherSlug(texts: Texts, slug: string): Texts {
  const renamed = (text: string) => text.replace(whole(slug), slug + suffix);
  return new Map([...texts].map(([file, text]) => [renamed(file), renamed(text)]));
}

function withOtherId(texts: Texts, { file, id, address }: PlacedId): Texts {
  return new Map(
    [...texts].map(([each, text]) => [each, text.replace(whole(each === file ? id : address), `$&${suffix}`)]),
  );
}

/** The name itself, not as a part of a longer one. */
const whole = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g');

/** Refusals that do not name the remedy, and old addresses that lead nowhere although it was taken. */
export function moveFaults(dist: string, { recorded, redirects }: Moves): string[] {
  const built = readBuiltSite(dist);
  const refusal = disappearanceReport(recorded, undeclared(built, redirects)) ?? 'nothing';
  const accepted = disappearanceReport(recorded, built);
  return [
    ...redirects
      .filter(({ from, to }) => !refusal.includes(`- from: ${from}\n  to: ${to}`))
      .map(({ from, to }) => `undeclared, ${from} should be refused with its new place ${to}; what came:\n${refusal}`),
    ...(accepted ? [`declared, it is still refused:\n${accepted}`] : []),
    ...redirects
      .filter((redirect) => !leads(dist, built, redirect))
      .map(({ from, to }) => `${from} does not lead to ${to}`),
  ];
}

/** A page sends its reader on, and so does its Markdown twin where the host answers; an id stands on the page of the new one. */
function leads(dist: string, { pages, redirects }: BuiltSite, { from, to }: Redirect): boolean {
  const [path = '', id] = from.split('#');
  if (id) return [from, to].every((address) => pages[path]?.anchors.includes(address.split('#')[1] ?? ''));
  return redirects[from] === to && readBuilt(dist, '_redirects').includes(redirectsFile([{ from, to }]));
}

/** The same site without what the declarations bring about. */
function undeclared({ pages, redirects, numbers }: BuiltSite, declared: Redirect[]): BuiltSite {
  const isDeclared = (address: string) => declared.some(({ from }) => from === address);
  const without = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).filter(([path]) => !isDeclared(path)));
  const left = Object.entries(without(pages)).map(([path, page]) => {
    return [path, { ...page, anchors: page.anchors.filter((id) => !isDeclared(`${path}#${id}`)) }];
  });
  return { numbers, redirects: without(redirects), pages: Object.fromEntries(left) };
}
