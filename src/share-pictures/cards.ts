/**
 * What is drawn for sharing, read straight from `content/`: drawing starts with the build and runs
 * beside it, before Astro has loaded any content. Only titles and numbers are parsed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { type PictureKind, picturePath, sitePicture, squareIcon } from './address.ts';

export interface Card {
  /** Where the picture stands on the site. */
  path: string;
  /** Empty for the square icon, which is the bare mark. */
  title: string;
  /** Section of the site, and number or code of the entry; the picture of the site has neither. */
  section?: string;
  number?: string;
}

/** One card per problem, strategy, checklist and code, and two for the site itself. @param root project folder. */
export function readCards(root: string, tagline: string): Card[] {
  const content = join(root, 'content');
  return [
    { path: sitePicture, title: tagline },
    { path: squareIcon, title: '' },
    ...cardsOfFolder(content, 'problems', '问题'),
    ...cardsOfFolder(content, 'strategies', '策略'),
    ...cardsOfFolder(content, 'checklists', '清单'),
    ...cardsOfCodes(content),
  ];
}

function cardsOfFolder(content: string, kind: PictureKind, section: string): Card[] {
  return readdirSync(join(content, kind))
    .sort()
    .map((file) => {
      const { title = '', number } = headOf(readFileSync(join(content, kind, file), 'utf8'));
      return { path: picturePath(kind, basename(file, extname(file))), section, title, ...(number && { number }) };
    });
}

function cardsOfCodes(content: string): Card[] {
  const codes = readFileSync(join(content, 'codes.yaml'), 'utf8')
    .split(/^(?=- )/m)
    .slice(1);
  return codes.map((code) => {
    const { id = '', title = '' } = headOf(code.replace(/^(?:- | {2})/gm, ''));
    return { path: picturePath('codes', id), section: '应答码', number: id, title };
  });
}

/** The fields that name an entry, and these alone: parsing a whole article takes ten times as long. */
export function headOf(text: string): { id?: string; title?: string; number?: string } {
  const lines = text.match(/^(?:id|title|number):.*(?:\r?\n[ \t].*)*/gm) ?? [];
  return parse(lines.join('\n')) ?? {};
}
