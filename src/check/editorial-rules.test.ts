/** The rules about words: each with content that fails and content that only looks as if it should. */
import { describe, expect, it } from 'vitest';
import { type Change, findingsAfter, findingsAfterAll, problem, replace } from './content-check.test-support.ts';

const strategy = 'strategies/sample-strategy.mdx';
const glossary = 'glossary.yaml';
const says = (text: string) => replace('换卡。', text);
const paragraph =
  '先看电源灯亮不亮，再换一个插座试一次，还是不亮就把充电器拿到另一台同型号的机器上试，能充就是机器的毛病。';

describe('editorial rules', () => {
  it.each<[name: string, change: Change, expected: string]>([
    ['typography', says('POS机续费3个月'), '89 错误 [typography] 现在是 “POS机续费3个月”，应写成 “POS 机续费 3 个月”'],
    ['typography across a link', says('看[68](code:05)'), '89 错误 [typography] 现在是 “看68”，应写成 “看 68”'],
    [
      'forbidden-words',
      says('我们保证当天到账。'),
      '89 错误 [forbidden-words] “我们保证当天到账。”：不写“保证”，没有人保证得了；写“通常”',
    ],
    ['term-spelling', says('对帐。'), '89 错误 [term-spelling] “对帐。”：“帐”统一写成“账”'],
    [
      'term-spelling of a Latin word',
      says('打开 app 查。'),
      '89 错误 [term-spelling] “打开 app 查。”：“app”统一写成“APP”',
    ],
    [
      'sentence-length',
      says(`${'一二三四五六七八九十'.repeat(6)}一。`),
      '89 提醒 [sentence-length] 这一句 62 个字，超过 60，拆成两句：“一二三四五六七八九十一二三四五六七八九十…”',
    ],
    [
      'phone-number: service number',
      says('打 95123 问。'),
      '89 错误 [phone-number] “95123” 像电话号码，contacts.yaml 里没有；核对后写进 contacts.yaml，再用 [号码](phone:id)，没核对过就删掉',
    ],
    [
      'regulation: law that is no source',
      says('看《民法》。'),
      '89 错误 [regulation] “《民法》” 不在来源里；在 sources.yaml 里加上它，简称写进那一条的 aliases',
    ],
    [
      'regulation: wrong document number',
      says('看银发〔2021〕295 号。'),
      '89 错误 [regulation] “银发〔2021〕295 号” 不在来源里；是不是 “银发〔2021〕259号”？',
    ],
    [
      'way-on',
      replace('回答。看[原因](#first-cause)。', '回答。'),
      '117 错误 [way-on] “q-one” 没有出路；加一个链接：下一步看哪里、找谁',
    ],
    ['unfinished', says('【待写：怎么换】'), '89 错误 [unfinished] 还没写完：“【待写：怎么换】”'],
    [
      'unfinished id',
      replace('id="case-one"', 'id="todo-case"'),
      '105 错误 [unfinished] id “todo-case” 还没定；换成一个短英文名，发布后不改',
    ],
  ])('%s', (_, change, expected) => {
    expect(findingsAfter(problem, change)).toBe(`content/${problem}:${expected}`);
  });

  it.each(['400-800-1234', '4008001234', '13800138000', '138 0013 8000', '12399', '11185', '95105123', '010-12345678'])(
    'phone-number: %s is nobody’s',
    (number) => expect(findingsAfter(problem, says(`打 ${number} 问。`))).toContain('[phone-number]'),
  );

  it('finds a phone number that stands alone in a table', () => {
    const table = '| 客服 | 电话 |\n| --- | --- |\n| 机构 | 400-800-1234 |';
    expect(findingsAfter(problem, says(table))).toContain(`${problem}:91 错误 [phone-number] “400-800-1234”`);
  });

  it.each<[name: string, text: string]>([
    ['an official number', '打 95516 问。'],
    ['a response code', '看 96，再看 05。'],
    ['a document number', '看银发〔2021〕259 号，就是 259 号文。'],
    ['an amount', '收 12345 元，退 10000 笔，约 95000 元。'],
    ['a date', '2026 年 11 月 22 日，20261122。'],
    ['an order number', '单号 202611221380013800012。'],
    ['an allowed phrase with a forbidden word', '不交保证金。'],
    ['a word with a Latin spelling inside', '看 happy 一词。'],
    ['the title of something that is no law', '看《收单协议》。'],
    ['a blank to fill in', '店名【　　】　日期【　　】。'],
    ['a file name with dashes', '写成“到期日-终端号-项目”。'],
    ['code', '写成 `POS机`。'],
  ])('accepts %s', (_, text) => {
    expect(findingsAfter(problem, says(text))).toBe('');
  });

  it('leaves the words of readers and machines alone', () => {
    const quoted = replace('lines: [示例]', 'lines: [POS机帐号]');
    expect(findingsAfter(problem, quoted)).toBe('');
    expect(findingsAfter(glossary, replace('  definition', '  aliases: [登陆app, 保证到帐]\n  definition'))).toBe('');
  });

  it('wants a citation to lead to the source that it names', () => {
    const second = `- id: other-source\n  title: 《票据法》\n  kind: law\n  issuer: 示例\n  usedFor: 示例\n  checked: 2026-11-22\n`;
    expect(
      findingsAfter(
        'sources.yaml',
        (text) => text.replace('《条例》', '《规则》') + second.replace('《票据法》', '《条例》'),
      ),
    ).toBe(
      [
        `content/${problem}:10 错误 [regulation] “《条例》” 的链接指向了另一个来源 sample-source；换成它自己的 id`,
        'content/sources.yaml:9 提醒 [orphan] “other-source”：没有文章引用这个来源',
      ].join('\n'),
    );
  });

  it('finds a paragraph that another article has too, and names both', () => {
    const twin = `${paragraph}请记下时间。`;
    const both = (text: string) =>
      text.replace('换卡。', paragraph).replace('meaning: 示例\n    causes', `meaning: ${paragraph}\n    causes`);
    expect(findingsAfter(problem, both)).toBe('');
    const apart = { [problem]: says(paragraph), [strategy]: replace('when: 示例', `when: ${twin}`) };
    expect(findingsAfterAll(apart)).toBe(
      `content/${strategy}:9 错误 [near-duplicate] 这一段和 content/${problem}:89 几乎一样；只在一处写，另一处给链接`,
    );
  });

  it('refuses days that cannot be true', () => {
    const published = (day: string) => replace('published: 2026-11-22', `published: ${day}`);
    expect(findingsAfter(problem, published('2026-11-21'))).toBe('');
    expect(findingsAfter(problem, published('2026-11-23'))).toBe(
      `content/${problem}:7 错误 [dates] updated 是 2026-11-22，比 published（2026-11-23）还早；首次发布时两个写同一天`,
    );
    const reviewed = (day: string) => replace('reviewed: 2026-11-22', `reviewed: ${day}`);
    expect(findingsAfter(problem, reviewed('2026-11-23'))).toBe('');
    expect(findingsAfter(problem, reviewed('2026-11-24'))).toBe(
      `content/${problem}:8 错误 [dates] reviewed 是 2026-11-24，还没有到；写实际的日期`,
    );
  });

  it('asks for a new review after the days of editorial.yaml', () => {
    const nothing = (text: string) => text;
    expect(findingsAfter(problem, nothing, '2027-05-21')).toBe('');
    expect(findingsAfter(problem, nothing, '2027-05-22')).toContain(
      `content/${problem}:8 提醒 [review-age] 上次核对是 2026-11-22，已过 181 天，超过 180 天；重新核对后改 reviewed`,
    );
  });
});
