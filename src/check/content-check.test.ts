import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, findingsAfter, problem, replace, sound, today, withCopy } from './content-check.test-support.ts';
import { formatFindings } from './finding.ts';
import { checkContent } from './index.ts';

describe('content check', () => {
  it('has nothing to say about the sound fixture', () => {
    expect(formatFindings(checkContent(sound, today))).toBe('');
  });

  it('has no error to report about the content of this site', () => {
    const errors = checkContent('.', today).filter(({ level }) => level === 'error');
    expect(formatFindings(errors)).toBe('');
  }, 60_000);

  it.each<[name: string, file: string, change: Change, expected: string]>([
    [
      'unknown key',
      problem,
      replace('symptom:', 'symtom:'),
      'content/problems/sample-problem.mdx:2 错误 [schema] 字段 symptom：缺少。应该写：首页上商户自己的一句话\ncontent/problems/sample-problem.mdx:9 错误 [schema] 字段 symtom：没有这个字段；是不是 “symptom”？',
    ],
    [
      'unknown nested key',
      problem,
      replace('payAgain: 先查', 'payAgain: 先查\n  payagain: 重复'),
      'content/problems/sample-problem.mdx:15 错误 [schema] 字段 stopLoss.payagain：没有这个字段；是不是 “payAgain”？',
    ],
    [
      'missing field',
      problem,
      replace('reviewed: 2026-11-22\n', ''),
      'content/problems/sample-problem.mdx:2 错误 [schema] 字段 reviewed：缺少。应该写：最近一次人工核对的日期，例如 2026-11-22',
    ],
    [
      'wrong choice',
      problem,
      replace('form: smart', 'form: smrt'),
      'content/problems/sample-problem.mdx:32 错误 [schema] 字段 screens[2].form：现在是 "smrt"，只能从这些里选：traditional、smart、signature；是不是 “smart”？。应该写：机型：traditional、smart 或 signature',
    ],
    [
      'reference to an unknown id',
      problem,
      replace('strategies: [sample-strategy]', 'strategies: [sample-stratgy]'),
      'content/problems/sample-problem.mdx:43 错误 [reference] 字段 causes[1].strategies[1]：strategies 里没有 “sample-stratgy”；是不是 “sample-strategy”？',
    ],
    [
      'duplicate number',
      'strategies/sample-strategy.mdx',
      replace('title: 示例策略怎么做', 'title: 示例问题怎么办'),
      'content/strategies/sample-strategy.mdx:3 错误 [duplicate] 标题 “示例问题怎么办” 已经用过（content/problems/sample-problem.mdx:3）；换一个没用过的',
    ],
    [
      'duplicate id on a page',
      problem,
      replace('<Question id="q-one"', '<Question id="case-one"'),
      'content/problems/sample-problem.mdx:117 错误 [duplicate] id “case-one” 已经用过（content/problems/sample-problem.mdx:105）；换一个没用过的',
    ],
    [
      'cause without section',
      problem,
      replace('<Cause id="third-cause">\n\n换卡。\n\n</Cause>\n', ''),
      'content/problems/sample-problem.mdx:51 错误 [section] 原因 “third-cause” 在正文里没有小节；在 <Causes> 里加 <Cause id="third-cause">…</Cause>',
    ],
    [
      'section without cause',
      problem,
      replace('<Cause id="third-cause">', '<Cause id="therd-cause">'),
      'content/problems/sample-problem.mdx:51 错误 [section] 原因 “third-cause” 在正文里没有小节；在 <Causes> 里加 <Cause id="third-cause">…</Cause>\ncontent/problems/sample-problem.mdx:87 错误 [section] <Cause id="therd-cause"> 不在 causes 里；是不是 “third-cause”？',
    ],
    [
      'heading without id',
      problem,
      replace('换卡。', '### 小标题\n\n换卡。'),
      'content/problems/sample-problem.mdx:89 错误 [heading-id] 标题没有 id；改用 <Section id="…" title="…"> 或 <Part id="…" title="…">',
    ],
    [
      'component without id',
      problem,
      replace('<Case id="case-one" ', '<Case '),
      'content/problems/sample-problem.mdx:105 错误 [heading-id] <Case> 缺少 id；写成 <Case id="short-english-name" …>，发布后不改',
    ],
    [
      'unknown component',
      problem,
      replace('换卡。', '<Advise>\n\n换卡。\n\n</Advise>'),
      'content/problems/sample-problem.mdx:89 错误 [component] 没有 <Advise> 这个部件；是不是 “Advice”？',
    ],
    [
      'table with an empty header',
      problem,
      replace('换卡。', '| | 一 |\n| --- | --- |\n| 二 | 三 |'),
      'content/problems/sample-problem.mdx:89 错误 [table] 表头有空格子；给每一列写上名字，读屏软件要念',
    ],
    [
      'missing part of the outline',
      problem,
      replace('<Strategies />\n', ''),
      'content/problems/sample-problem.mdx:1 错误 [section] 正文的部件应依次是 Causes、Impact、Strategies、Cases、Contact、Questions（* 可以多个或没有）；现在是 Causes、Impact、Cases、Contact、Questions',
    ],
    [
      'link to an unknown page',
      problem,
      replace('回答。', '[见](/strategies/sample-strateg/)'),
      'content/problems/sample-problem.mdx:119 错误 [link] 链接 “/strategies/sample-strateg/”：没有这个地址；是不是 “/strategies/sample-strategy/”？',
    ],
    [
      'link to an unknown anchor',
      problem,
      replace('回答。', '[见](#frst-cause)'),
      'content/problems/sample-problem.mdx:119 错误 [link] 链接 “#frst-cause”：那一页没有 #frst-cause；是不是 “first-cause”？',
    ],
    [
      'link to another site',
      problem,
      replace('回答。', '[见](https://example.com/)'),
      'content/problems/sample-problem.mdx:119 错误 [link] 链接 “https://example.com/”：不放外站链接；可以写本站地址，或 source:、term:、code:、phone:',
    ],
    [
      'phone number that is not the contact’s',
      problem,
      replace('[95516](phone', '[95561](phone'),
      'content/problems/sample-problem.mdx:10 错误 [link] 链接 “phone:sample-contact”：文字是 “95561”，号码应为 95516\ncontent/problems/sample-problem.mdx:10 错误 [phone-number] “95561” 像电话号码，contacts.yaml 里没有；核对后写进 contacts.yaml，再用 [号码](phone:id)，没核对过就删掉',
    ],
    [
      'checklist that nobody uses',
      'strategies/sample-strategy.mdx',
      replace('checklist: sample-strategy', 'checklist: sample-problem'),
      'content/checklists/sample-strategy.yaml:1 错误 [orphan] “sample-strategy”：没有文章用这份清单；在文章里写 checklist: 它的文件名',
    ],
    [
      'answer that leads to no step',
      'paid-helper.yaml',
      replace('next: last', 'next: lost'),
      'content/paid-helper.yaml:9 错误 [reference] 字段 steps[1].answers[1].next：本文件的 steps 里没有 “lost”；是不是 “last”？',
    ],
    [
      'step for one kind of payment only',
      'paid-helper.yaml',
      replace(', scan: 查手机。', ''),
      'content/paid-helper.yaml:10 错误 [schema] 字段 steps[2]：现在是 {"id":"second","when":"再查","title":"再查","card":"查机器。","say":…，写 both，或者 card 和 scan 都写',
    ],
    [
      'synonym in two groups',
      'synonyms.yaml',
      replace('fillers: [怎么办]', 'fillers: [怎么办, 机子]'),
      'content/synonyms.yaml:5 错误 [synonym] “机子” 已经写过；一个词只放一处，搜索才知道它是什么意思',
    ],
    [
      'query that leads nowhere',
      'queries.yaml',
      replace('best: problems/sample-problem', 'best: problems/sample-problm'),
      'content/queries.yaml:1 错误 [query] 没有 “problems/sample-problm” 这个页面；是不是 “problems/sample-problem”？',
    ],
    [
      'missing file',
      'traps.yaml',
      () => null,
      'content/problems/sample-problem.mdx:11 错误 [reference] 字段 warnings[1]：traps 里没有 “sample-trap”；先建那一篇，或改成已有的 id\ncontent/traps.yaml:1 错误 [missing-file] 缺少这个文件；它是全站要用的数据，见作者指南',
    ],
    [
      'article without frontmatter',
      'pages/about.mdx',
      () => '只有正文',
      'content/pages/about.mdx:1 错误 [frontmatter] 文件要以 --- 开头，字段写完后再用一行 --- 结束',
    ],
  ])('%s', (_, file, change, expected) => {
    expect(findingsAfter(file, change)).toBe(expected);
  });

  it('names the line of broken YAML and of an unclosed component', () => {
    expect(findingsAfter('codes.yaml', replace('title: 不予承兑', 'title: "不予承兑'))).toMatch(
      /content\/codes\.yaml:\d+ 错误 \[yaml\]/,
    );
    expect(findingsAfter(problem, replace('</Causes>', ''))).toMatch(
      /content\/problems\/sample-problem\.mdx:\d+ 错误 \[mdx\]/,
    );
  });

  it('asks for quotes around a code', () => {
    expect(findingsAfter('codes.yaml', replace('"05"', '05'))).toContain(
      'content/codes.yaml:1 错误 [schema] 字段 id：现在是 5，应答码要加引号，例如 "05"',
    );
  });

  it('reads files with BOM and Windows line ends', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(findingsAfter(problem, windows)).toBe('');
  });

  it('refuses files that are neither article nor data', () => {
    withCopy((root) => {
      writeFileSync(join(root, 'content/draft.txt'), '草稿');
      expect(formatFindings(checkContent(root, today))).toBe(
        'content/draft.txt:1 错误 [unknown-file] 不认识这个文件；content/ 里只放作者指南列出的 .mdx 和 .yaml 文件',
      );
    });
  });
});
