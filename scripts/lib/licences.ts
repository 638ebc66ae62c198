/** Which licences the packages of the lockfile have, and which of them this project may use. */
import type { Lockfile } from './lockfile.ts';

/** None of these packages reaches a reader except Pagefind (MIT); all are free to use for building and testing. */
const allowed = [
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'MIT-0',
    'Python-2.0',
  ],
  // Unchanged libraries that only run on the machine that builds.
  ...['MPL-2.0', 'LGPL-3.0-or-later'],
  // Tables of what browsers know.
  'CC-BY-4.0',
  // Fonts, drawn into pictures.
  'OFL-1.1',
];

/** Packages whose own file names no licence: the other packages of the same project are published as MIT. */
const readByHand: Record<string, string> = { '@huacnlee/autocorrect': 'MIT' };

export interface Licensed {
  name: string;
  version: string;
  licence: string;
}

/** Every package with its licence; one for another platform, of which only the name is known, is as its siblings are. */
export function licencesIn({ packages }: Lockfile): Licensed[] {
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const named = entries.map(([path, { version = '', license }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return { name, version, licence: String(license ?? readByHand[name] ?? '') };
  });
  return named.map((each) => ({ ...each, licence: each.licence || siblingLicence(each.name, named) }));
}

/** `@pagefind/darwin-x64` is built from the same source as `@pagefind/linux-x64`. */
function siblingLicence(name: string, all: Licensed[]): string {
  const scope = /^@[^/]+\//.exec(name)?.[0];
  const sibling = all.find((other) => scope && other.licence && other.name.startsWith(scope));
  return sibling?.licence ?? 'unknown';
}

/** Packages that this project may not use: any part of an AND, or every part of an OR, is not allowed. */
export function refused(list: Licensed[]): Licensed[] {
  return list.filter(({ licence }) => !isAllowed(licence));
}

function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((part) => allowed.includes(part.trim())));
}
