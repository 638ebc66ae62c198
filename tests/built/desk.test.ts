/** What staff send: every page and section once, in words that fit, at addresses that stand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smsLength, textOf } from '../../src/share/forms.ts';
import { type Target, type TargetsFile, unpackTarget } from '../../src/share/target.ts';
import { site } from '../../src/site.ts';
import { builtPages } from '../support/pages.ts';

const file = JSON.parse(readFileSync('dist/links.json', 'utf8')) as TargetsFile;
const targets = file.targets.map((target) => unpackTarget(target, file.site));
const paths = new Set(targets.map(({ url }) => url.slice(site.url.length)));
const pages = builtPages();
const titles = (faulty: (target: Target) => boolean) => targets.filter(faulty).map(({ title }) => title);

describe('targets of the staff desk', () => {
  it('are every article, section, checklist, code, message and result, each once', () => {
    const entries = pages.filter(
      ({ path, root }) =>
        /^\/(codes\/\w{2}|(problems|strategies|checklists|diagnose)\/[^/]+)\/$/.test(path) &&
        !root.querySelector('meta[name=robots]'),
    );
    const sections = pages.flatMap(({ path, root }) =>
      /^\/(problems|strategies)\/[^/]+\/$/.test(path)
        ? root.querySelectorAll('main :is(h2, h3)[id]').map(({ id }) => `${path}#${id}`)
        : [],
    );
    const apart = /#(checklist|answers|related|sources|strategies-[a-z]+)$/;
    const wanted = [...entries.map(({ path }) => path), ...sections.filter((path) => !apart.test(path))];
    expect(wanted.length).toBeGreaterThan(700);
    expect(wanted.filter((path) => !paths.has(path))).toEqual([]);
    expect(paths.size).toBe(targets.length);
  });

  it('carry one to three lines of at most 60 characters', () => {
    expect(titles(({ lines }) => lines.length === 0 || lines.length > 3)).toEqual([]);
    expect(titles(({ lines }) => lines.some((line) => line.length > 60 || /\]\(|\*\*/.test(line)))).toEqual([]);
  });

  it('fit one SMS, title and whole address', () => {
    const text = (target: Target) => textOf(target, 'sms');
    expect(titles((target) => text(target).length > smsLength)).toEqual([]);
    const address = (target: Target) => text(target).split(' ').at(-1) ?? '';
    expect(titles((target) => ![target.url, target.short].includes(address(target)))).toEqual([]);
  });

  it('call a section what its heading says', () => {
    const headings = new Map<string, string>(
      pages.flatMap(({ path, root }) =>
        root
          .querySelectorAll('main :is(h2, h3)[id]')
          .map((heading) => [`${site.url}${path}#${heading.id}`, heading.text.replace(/\s+/g, ' ')] as const),
      ),
    );
    const sections = targets.filter(({ kind, url }) => kind === 'section' && headings.has(url));
    expect(sections.length).toBeGreaterThan(600);
    const unlike = ({ url, title }: Target) => !headings.get(url)?.includes(title.split('：').slice(1).join('：'));
    expect(sections.filter(unlike).map(({ title }) => title)).toEqual([]);
  });
});

it('has a reply for every problem, with three steps and the short address', () => {
  const desk = pages.find(({ path }) => path === '/links/');
  const replies = desk?.root.querySelectorAll('pre[id^=reply-p]').map(({ id, text }) => ({ id, text })) ?? [];
  expect(replies.length).toBe(pages.filter(({ path }) => /^\/problems\/[^/]+\/$/.test(path)).length);
  const whole = /^您好，.+\n先这样做：\n1\. .+\n2\. .+\n3\. .+\n还不行，请回这几样：.+\n完整办法：/;
  expect(replies.filter(({ text }) => !whole.test(text)).map(({ id }) => id)).toEqual([]);
  const ends = ({ id, text }: { id: string; text: string }) => text.endsWith(`/${id.replace('reply-', '')}/`);
  expect(replies.filter((reply) => !ends(reply)).map(({ id }) => id)).toEqual([]);
});

it('keeps the desk out of search engines, sitemap and search', () => {
  const desk = pages.find(({ path }) => path === '/links/');
  expect(desk?.root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(desk?.root.querySelector('[data-pagefind-body]')).toBeNull();
  expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain('/links/');
  expect(readFileSync('dist/search-names.json', 'utf8')).not.toContain('/links/');
});
