/** What a file may hold before any field of it is looked at: encoding, line ends, YAML that two readers read alike. */
import { describe, expect, it } from 'vitest';
import { problem, sound, today } from './content-check.test-support.ts';
import { diskFiles } from './files.ts';
import { formatFindings } from './finding.ts';
import { checkFiles } from './index.ts';

const files = diskFiles(sound);
const original = Buffer.from(files.get(problem) as Uint8Array).toString();

/** Findings with one file of the sound fixture replaced. */
function findingsWith(path: string, content: string | Uint8Array): string {
  return formatFindings(checkFiles(new Map([...files, [path, Buffer.from(content as string)]]), today));
}

describe('reading content', () => {
  it('refuses bytes that are not UTF-8', () => {
    const text = Buffer.from(original);
    const at = text.indexOf('title: ') + 7;
    expect(
      findingsWith(problem, Buffer.concat([text.subarray(0, at), Buffer.from([0xc4, 0xe3]), text.subarray(at)])),
    ).toContain(`content/${problem}:3 错误 [characters] 文件不是 UTF-8 编码`);
  });

  it.each([
    ['zero-width space', '\u200B', 'U+200B'],
    ['direction mark', '\u202E', 'U+202E'],
    ['control character', '\u0007', 'U+0007'],
    ['radical that looks like a character', '\u2F64', 'U+2F64'],
    ['old Mac line end', '\r', 'U+000D'],
  ])('refuses a %s', (_, character, name) => {
    expect(findingsWith(problem, original.replace('换卡。', `换${character}卡。`))).toContain(
      `[characters] 有一个看不见或冒充汉字的字符（${name}）`,
    );
  });

  it('refuses a file whose name is no address', () => {
    expect(findingsWith('problems/Other Problem.mdx', original)).toContain('[unknown-file] 文件名就是网址');
  });

  it.each([
    ['date', '2026-11-22'],
    ['number of another base', '0b11'],
  ])('asks for quotes around a %s in a text field', (_, value) => {
    const changed = original.replace(/request: .*/, `request: ${value}`);
    expect(changed).not.toBe(original);
    expect(findingsWith(problem, changed)).toContain('[yaml] 字段 contact.request：');
  });

  it.each([
    ['fields that end too early', problem, original.replace('symptom:', '---x: 1\nsymptom:'), '[frontmatter]'],
    ['two documents', problem, original.replace('\nsymptom:', '\n...\nsymptom:'), '[yaml]'],
    ['aliases that grow without end', 'home.yaml', `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n${bombs()}`, '[yaml]'],
    ['an empty list', 'traps.yaml', '', '[schema]'],
  ])('explains %s', (_, path, content, rule) => {
    expect(content).not.toBe(original);
    expect(findingsWith(path, content)).toContain(rule);
  });

  it.each([
    ['tag in a field', '请<b>查</b>', '[component] 字段里不写 HTML 标签'],
    ['image in a field', '请看 ![图](x.png)', '[component] 字段里不写 HTML 标签'],
    ['address in angle brackets', '请看 <https://example.com/>', '[link] 链接 “https://example.com/”'],
    ['script behind a link', '请[看](javascript:alert(1))', '[link] 链接 “javascript:alert(1)”'],
  ])('refuses a %s', (_, value, expected) => {
    expect(findingsWith(problem, original.replace(/request: .*/, `request: "${value}"`))).toContain(expected);
  });

  it.each([
    ['expression for a value', '<Case id={x} title="甲">', '<Case> 的 id 不能这样写'],
    ['spread', '<Case id="case-one" {...x}>', '<Case> 的 {…} 不能这样写'],
    ['attribute that is lost', '<Case id="case-one" title="甲" lang="en">', '<Case> 的 lang 不能这样写'],
  ])('refuses an %s', (_, tag, expected) => {
    expect(findingsWith(problem, original.replace(/<Case .*>/, tag))).toContain(expected);
  });

  it.each([
    [
      'of the other kind of article',
      'strategies/sample-strategy.mdx',
      '<Contact />',
      '<Contact> 只能放在 problems 文章',
    ],
    ['inside another', problem, '<Advice>\n\n<Contact />\n\n</Advice>', '<Contact> 只能放在 problems 文章正文的最外层'],
    ['of an article on a page', 'pages/about.mdx', '<Steps />', '<Steps> 只能放在 strategies 文章'],
    ['without its group', 'pages/about.mdx', '<Cause id="x">\n\n甲。\n\n</Cause>', '<Cause> 应该放在 <Causes> 里面'],
  ])('refuses a component %s', (_, path, tag, expected) => {
    const text = Buffer.from(files.get(path) as Uint8Array).toString();
    expect(findingsWith(path, `${text.trimEnd()}\n\n${tag}\n`)).toContain(`[section] ${expected}`);
  });

  it('refuses nesting that would end the compiler of the build', () => {
    const deep = original.replace('换卡。', `${'> '.repeat(300)}换卡。`);
    expect(findingsWith(problem, deep)).toContain('[mdx] 这里一层套一层');
  });

  it('says nothing of what follows from a file that it could not read', () => {
    const findings = findingsWith('traps.yaml', '- id: "');
    expect(findings).toContain('[yaml]');
    expect(findings).not.toContain('[reference]');
  });

  it('explains a file that cannot be opened', () => {
    expect(formatFindings(checkFiles(new Map([...files, [problem, null]]), today))).toContain('文件打不开');
  });
});

function bombs(): string {
  return [...'bcdefgh']
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(', ')}]`)
    .join('\n');
}
