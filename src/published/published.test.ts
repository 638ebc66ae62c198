/** Small sites on disk, before and after a change. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseDisappearance } from '../integrations/published.ts';
import { type BuiltSite, readBuiltSite } from './built-site.ts';
import { added, disappearanceReport } from './compare.ts';
import { redirectsFile, redirectsOf } from './redirects.ts';

const article = '<main><h2 id="causes">原因</h2><h3 id="late">晚了</h3></main>';
const sound = {
  '/problems/a/': `更新于 <time datetime="2026-11-01">${article}`,
  '/checklists/a/': '<fieldset id="first"><li id="look">看</li></fieldset>',
  '/p01/': redirect('/problems/a/'),
};

function redirect(to: string): string {
  return `<meta http-equiv="refresh" content="0;url=${to}">`;
}

/** What a build with these pages publishes; undefined takes a page away. */
function siteWith(changes: Record<string, string | undefined> = {}): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  for (const [path, html] of Object.entries({ ...sound, ...changes })) {
    if (html === undefined) continue;
    mkdirSync(dirname(join(folder, path, 'index.html')), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), html);
  }
  const site = readBuiltSite(folder);
  rmSync(folder, { recursive: true });
  return site;
}

const recorded = siteWith();
const reportAfter = (changes: Record<string, string | undefined>) => disappearanceReport(recorded, siteWith(changes));

describe('the manifest', () => {
  it('holds addresses with their anchors and dates, and article numbers', () => {
    expect(recorded).toEqual({
      pages: {
        '/checklists/a/': { anchors: ['first', 'look'] },
        '/p01/': { anchors: [] },
        '/problems/a/': { updated: '2026-11-01', anchors: ['causes', 'late'] },
      },
      numbers: { P01: '/problems/a/' },
      redirects: { '/p01/': '/problems/a/' },
    });
  });

  it('leaves what a checklist promises to the page of the checklist, and the workshop out', () => {
    const shown = '<h2 id="causes"></h2><pos-checklist data-slug="a"><li id="look"></li></pos-checklist>';
    const { pages } = siteWith({ '/problems/a/': shown, '/design/': article });
    expect(pages['/problems/a/']?.anchors).toEqual(['causes']);
    expect(pages['/design/']).toBeUndefined();
  });

  it('promises no citation but those in the list of all sources', () => {
    const cited = '<h2 id="sources"></h2><li id="source-law"></li>';
    const { pages } = siteWith({ '/problems/a/': cited, '/about/': cited });
    expect(pages['/problems/a/']?.anchors).toEqual(['sources']);
    expect(pages['/about/']?.anchors).toEqual(['source-law', 'sources']);
  });

  it('is not made of an empty folder', () => {
    expect(() => readBuiltSite('src/published')).toThrow('build first');
  });
});

describe('the check of a build', () => {
  it('passes when nothing changed, and when something came', () => {
    expect(reportAfter({})).toBeUndefined();
    const more = siteWith({ '/problems/b/': article });
    expect(disappearanceReport(recorded, more)).toBeUndefined();
    expect(added(recorded, more)).toEqual(['/problems/b/', '/problems/b/#causes', '/problems/b/#late']);
  });

  it('names a removed article and its short address, and how to declare where they went', () => {
    expect(reportAfter({ '/problems/a/': undefined, '/p01/': undefined, '/problems/b/': article })).toBe(
      [
        '发布过的地址少了 2 处，别人手里的链接会打不开：',
        '- 页面 /p01/',
        '- 页面 /problems/a/',
        '不是有意的，就改回来。有意的，在 content/redirects.yaml 里写明搬到了哪里，例如：',
        '- from: /p01/',
        '  to: /problems/b/',
        '- from: /problems/a/',
        '  to: /problems/b/',
      ].join('\n'),
    );
  });

  it('names a renamed heading and a renamed checklist item with their pages, and guesses the new name', () => {
    const report = reportAfter({
      '/problems/a/': article.replace('id="late"', 'id="too-late"'),
      '/checklists/a/': '<fieldset id="first"><li id="looked">看</li></fieldset>',
    });
    expect(report).toContain('- 清单项或分组 #look，原来在 /checklists/a/\n- 小节 #late，原来在 /problems/a/');
    expect(report).toContain('- from: /checklists/a/#look\n  to: /checklists/a/#looked');
    expect(report).toContain('- from: /problems/a/#late\n  to: /problems/a/#too-late');
  });

  it('is content with a redirect page, and with an anchor that stands for a moved one', () => {
    const moved = {
      '/problems/a/': redirect('/problems/b/'),
      '/p01/': redirect('/problems/b/'),
      '/problems/b/': article,
    };
    expect(reportAfter(moved)).toBeUndefined();
    expect(
      reportAfter({ '/problems/a/': '<h2 id="causes"></h2><h3 id="too-late"><a id="late"></a></h3>' }),
    ).toBeUndefined();
  });

  it('refuses to give the number of an article to another', () => {
    expect(reportAfter({ '/p01/': redirect('/problems/b/'), '/problems/b/': article })).toContain(
      '- 编号 P01，原来是 /problems/a/，现在是 /problems/b/；编号不能给别的文章，换回来',
    );
  });

  it('follows the number of an article that was renamed', () => {
    const renamed = { '/problems/a/': undefined, '/p01/': redirect('/problems/b/'), '/problems/b/': article };
    expect(reportAfter(renamed)).not.toContain('编号');
    expect(reportAfter({ ...renamed, '/problems/a/': redirect('/problems/b/') })).toBeUndefined();
  });

  it('stops the build', () => {
    expect(() => refuseDisappearance(recorded, siteWith({ '/p01/': undefined }))).toThrow('- 页面 /p01/');
  });
});

it('writes the redirects for hosts that know them, those of Markdown twins too', () => {
  expect(redirectsFile(redirectsOf(recorded))).toBe('/p01/ /problems/a/ 301\n');
  const redirects = {
    '/problems/old/': '/problems/a/#late',
    '/strategies/old/': '/safety/',
    '/checklists/old/': '/checklists/a/',
  };
  expect(redirectsFile(redirectsOf({ redirects }))).toBe(
    [
      '/problems/old/ /problems/a/#late 301',
      '/problems/old.md /problems/a.md 301',
      '/strategies/old/ /safety/ 301',
      '/strategies/old.md /safety/ 301',
      '/checklists/old/ /checklists/a/ 301',
      '',
    ].join('\n'),
  );
});
