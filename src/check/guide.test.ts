/** The author guide `content/README.md` names everything that an author may write or may be told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Collection, collections } from './collections.ts';
import { ruleNames } from './finding.ts';
import { schemaFields } from './schema-fields.ts';

const guide = readFileSync('content/README.md', 'utf8');
const chapter = (title: string) => guide.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
const tables = chapter('字段').split(/^### /m);

function tableOf({ path, shape }: Collection): string {
  const ending = { articles: '/<slug>.mdx', files: '/<slug>.yaml', list: '', single: '' }[shape];
  return tables.find((part) => part.split('\n')[0]?.includes(`\`${path}${ending}\``)) ?? '';
}

describe('author guide', () => {
  it.each(Object.entries(collections))('explains every field of %s and no other', (_, collection: Collection) => {
    const named = [...tableOf(collection).matchAll(/^\| `([^`]+)` \|/gm)].map(([, field]) => field);
    expect(named).toEqual(schemaFields(collection.schema).map(({ name }) => name));
  });

  it('lists every value of every choice', () => {
    const options = tables.find((part) => part.startsWith('固定的选项')) ?? '';
    const choices = Object.values(collections).flatMap(({ schema }) =>
      schemaFields(schema).flatMap((field) => field.choices),
    );
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.filter((choice) => !options.includes(`\`${choice}\``))).toEqual([]);
  });

  it('has a paragraph for every rule, in the order of the list', () => {
    const explained = [...chapter('检查规则').matchAll(/^`([a-z-]+)`(?:（提醒）| )—— /gm)].map(([, rule]) => rule);
    expect(explained).toEqual([...ruleNames]);
  });

  it('is followed by a failing fixture for every rule', () => {
    const tests = readdirSync('src/check').filter((file) => file.endsWith('.test.ts') && file !== 'guide.test.ts');
    const text = tests.map((file) => readFileSync(`src/check/${file}`, 'utf8')).join('');
    expect(ruleNames.filter((rule) => !text.includes(`[${rule}]`) && !text.includes(`\\[${rule}\\]`))).toEqual([]);
  });
});
