import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

const pages = builtPages();
const meta = ({ root }: BuiltPage, name: string) =>
  root
    .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
    ?.getAttribute('content') ?? '';
const fileOf = (address: string) => join('dist', new URL(address).pathname);
/** Width and height as a PNG says them. */
const sizeOf = (file: string) => [16, 20].map((offset) => readFileSync(file).readUInt32BE(offset));
const own = /^\/(problems|strategies|checklists|codes)\/[^/]+\/$/;

describe('sharing', () => {
  it('has every tag that chats read, with absolute addresses', () => {
    const wanted = [
      'og:title',
      'og:description',
      'og:type',
      'og:url',
      'og:site_name',
      'og:locale',
      'og:image',
      'og:image:alt',
      'twitter:card',
      'name',
      'description',
      'image',
    ];
    const missing = pages.flatMap((page) =>
      wanted.filter((name) => meta(page, name) === '').map((name) => `${page.path} ${name}`),
    );
    expect(missing).toEqual([]);
    const relative = pages.filter(
      (page) => !['og:url', 'og:image', 'image'].every((name) => meta(page, name).startsWith(`${site.url}/`)),
    );
    expect(relative.map(({ path }) => path)).toEqual([]);
  });

  it('has a picture of its own for every article, checklist and code', () => {
    const pictures = pages.filter(({ path }) => own.test(path)).map((page) => meta(page, 'og:image'));
    expect(pictures.length).toBeGreaterThan(150);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('has pictures of the promised size, at most 60 kB each', () => {
    const files = [...new Set(pages.map((page) => fileOf(meta(page, 'og:image'))))];
    expect(files.filter((file) => sizeOf(file).join() !== '1200,630')).toEqual([]);
    expect(files.filter((file) => statSync(file).size > 60_000)).toEqual([]);
  });

  it('has a square icon for chats that show a small picture', () => {
    const icons = [...new Set(pages.map((page) => fileOf(meta(page, 'image'))))];
    expect(icons.map(sizeOf)).toEqual([[512, 512]]);
  });

  it('calls articles articles', () => {
    const types = (pattern: RegExp) =>
      new Set(pages.filter(({ path }) => pattern.test(path)).map((page) => meta(page, 'og:type')));
    expect(types(/^\/(problems|strategies)\/[^/]+\/$/)).toEqual(new Set(['article']));
    expect(types(/^\/(|codes\/51\/)$/)).toEqual(new Set(['website']));
  });
});
