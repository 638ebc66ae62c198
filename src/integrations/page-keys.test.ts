import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageKeys } from './page-keys.ts';

const base = mkdtempSync(join(tmpdir(), 'page-keys-'));
afterAll(() => rmSync(base, { recursive: true }));

const article = (title: string, part: string, sentence: string) =>
  `---\ntitle: ${title}\n---\n<Part id="a" title="${part}">\n${sentence}\n</Part>\n`;
const project = {
  'src/site.ts': 'export {};',
  'content/sources.yaml': '- id: law',
  'content/problems/one.mdx': article('一', '甲', '先停一停'),
  'content/problems/two.mdx': article('二', '乙 > 丙', '再看一看'),
};

/** Key of a page of a project with these changes. */
function keyOf(pathname: string, changes: Record<string, string> = {}, component = 'problems/[slug]') {
  const root = mkdtempSync(join(base, 'project-'));
  for (const [file, text] of Object.entries({ ...project, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return pageKeys(root)({ pathname, route: { component: `src/pages/${component}.astro` } });
}

const one = '/problems/one/';

describe('the key of a page', () => {
  it('stays when nothing or only a sentence of another article is changed', () => {
    expect(keyOf(one)).toMatch(/^.{43}$/);
    expect(keyOf(one)).toBe(keyOf(one));
    expect(keyOf(one, { 'content/problems/two.mdx': article('二', '乙 > 丙', '换句话说') })).toBe(keyOf(one));
  });

  it.each([
    ['its own sentence', { 'content/problems/one.mdx': article('一', '甲', '停一停') }],
    ['a field of another article', { 'content/problems/two.mdx': article('贰', '乙 > 丙', '再看一看') }],
    ['a section of another article', { 'content/problems/two.mdx': article('二', '乙 > 丁', '再看一看') }],
    ['other content', { 'content/sources.yaml': '- id: rule' }],
    ['another article', { 'content/problems/three.mdx': article('三', '甲', '先停一停') }],
    ['code', { 'src/site.ts': 'export default 1;' }],
  ])('changes with %s', (_, changes) => {
    expect(keyOf(one, changes)).not.toBe(keyOf(one));
  });

  it('is another for every page', () => {
    expect(keyOf('/codes/51/', {}, 'codes/[code]')).not.toBe(keyOf('/codes/05/', {}, 'codes/[code]'));
  });

  it('is missing for pages that show whatever there is', () => {
    expect(keyOf('/problems/', {}, 'problems/index')).toBeUndefined();
  });
});
