import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { sectionsOf } from './search-sections.ts';

const page =
  parse(`<main data-pagefind-body><h1>续不了费</h1><p data-pagefind-ignore>更新于今天</p><p>先收款。</p><nav>目录</nav>
<h2 id="causes"><span class="key">1</span>原因<a data-copy-link>#</a></h2><p>到期。</p>
<h3 id="late">交晚了<a data-copy-link>#</a></h3><p>补交。</p><h2 id="sources">依据</h2><p>条例</p></main>`);

it('cuts a page at its headings and leaves out navigation and lists of links', () => {
  expect(sectionsOf(page, '/p/')).toEqual([
    { url: '/p/', heading: '续不了费', title: '续不了费', text: '先收款。' },
    { url: '/p/#causes', heading: '原因', title: '续不了费', text: '到期。' },
    { url: '/p/#late', heading: '交晚了', title: '续不了费', text: '补交。' },
  ]);
});

it('keeps a code’s page whole and skips pages that are not searched', () => {
  expect(sectionsOf(page, '/codes/51/')).toHaveLength(1);
  expect(sectionsOf(parse('<main><h1>搜索</h1></main>'), '/search/')).toEqual([]);
});

it('cuts no sentence at its links, and keeps apart what stands side by side', () => {
  const [section] = sectionsOf(
    parse(`<main data-pagefind-body><h1>签到</h1><p>先看<a href="/p/"><em>网络</em></a>，再<strong>等</strong>。</p>
<ul><li><span class="key">P08</span><a>扣了款</a></li><li><a>没激活</a><a>没签到</a></li></ul></main>`),
    '/p/',
  );
  expect(section?.text).toBe('先看网络，再等。 P08 扣了款 没激活 没签到');
});
