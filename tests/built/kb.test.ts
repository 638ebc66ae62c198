/** `/kb.json` keeps the promise of its schema, knows every id of the content, and leads nowhere that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/schemas/kb.ts';
import { textsOf, valuesOf } from '../support/kb.ts';
import { builtPages } from '../support/pages.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`dist/${file}`, 'utf8'));
const kb = read('kb.json') as KnowledgeBase;
const idsIn = (list: { id: string }[]) => list.map(({ id }) => id);

describe('kb.json', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(read('kb.schema.json') as object);

  it('is valid by the published schema', () => {
    validate(kb);
    expect(validate.errors).toBeNull();
  });

  it.each<[name: string, broken: object]>([
    ['a missing list', { ...kb, codes: undefined }],
    ['a relative address', { ...kb, problems: [{ ...kb.problems[0], url: '/problems/x/' }] }],
    ['an unknown answer', { ...kb, codes: [{ ...kb.codes[0], retry: 'perhaps' }] }],
  ])('would not be valid with %s', (_, broken) => {
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });

  it('has the fields that programs were promised', () => {
    const lists = [
      kb.problems,
      kb.strategies,
      kb.checklists,
      kb.codes,
      kb.messages,
      kb.glossary,
      kb.contacts,
      kb.sources,
    ];
    for (const list of lists) expectFields(list, ['id', 'title', 'url']);
    expectFields(kb.problems, ['number', 'causes', 'checklist']);
    expectFields(
      kb.problems.flatMap(({ causes }) => causes),
      ['id', 'title', 'category', 'url', 'strategies'],
    );
    expectFields(kb.strategies, ['number', 'answers']);
    expectFields(kb.codes, ['code', 'meanings', 'retry', 'owner', 'cashier', 'customer', 'confidence']);
  });
});

function expectFields(entries: object[], fields: string[]): void {
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) expect(Object.keys(entry)).toEqual(expect.arrayContaining(fields));
}

describe('the ids in kb.json', () => {
  /** As the files have them, read without any of our own readers. */
  function authored(path: string): string[] {
    const text = readFileSync(`content/${path}`, 'utf8');
    const fields = [...text.matchAll(/(?:^|[{,\s-])id: ["']?([\w-]+)/gm)];
    const components = [...text.matchAll(/<\w+ id="([^"]+)"/g)];
    return [...fields, ...components].map(([, id]) => id as string);
  }

  const folders = ['problems', 'strategies', 'checklists'];
  const lists = ['codes', 'messages', 'glossary', 'contacts', 'sources', 'traps', 'flows', 'diagnosis', 'places'];
  const files = folders.flatMap((folder) => readdirSync(`content/${folder}`).map((file) => `${folder}/${file}`));
  const slugs = files.map((file) => file.replace(/^.*\/|\.\w+$/g, ''));

  it('are all that the content gives', () => {
    const known = new Set(valuesOf(kb, ['id']));
    const expected = [...slugs, ...[...files, ...lists.map((list) => `${list}.yaml`)].flatMap(authored)];
    expect(expected.length).toBeGreaterThan(1500);
    expect(expected.filter((id) => !known.has(id))).toEqual([]);
  });

  it('are named by nothing that does not exist', () => {
    const articles = [...kb.problems, ...kb.strategies];
    const causes = kb.problems.flatMap(({ id, causes: own }) => own.map((cause) => `${id}/${cause.id}`));
    const steps = [...kb.diagnosis.questions, ...kb.diagnosis.results];
    const references: [names: string[], known: string[]][] = [
      [valuesOf(kb.problems, ['strategy']), idsIn(kb.strategies)],
      [kb.problems.flatMap((problem) => problem.causes.flatMap(({ strategies }) => strategies)), idsIn(kb.strategies)],
      [articles.map(({ checklist }) => checklist), idsIn(kb.checklists)],
      [articles.flatMap(({ sources }) => sources), idsIn(kb.sources)],
      [articles.flatMap(({ warnings }) => warnings), idsIn(kb.traps)],
      [articles.flatMap(({ flow }) => flow ?? []), idsIn(kb.flows)],
      [valuesOf([kb.problems, kb.flows], ['codes']), idsIn(kb.codes)],
      [valuesOf(kb.problems, ['channels']), idsIn(kb.contacts)],
      [kb.strategies.flatMap(({ answers }) => answers.map(({ problem, cause }) => `${problem}/${cause}`)), causes],
      [[kb.diagnosis.start, ...valuesOf(kb.diagnosis, ['next'])], idsIn(steps)],
    ];
    for (const [names, known] of references) {
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    }
  });
});

describe('the addresses in kb.json', () => {
  const anchors = new Map(
    builtPages().map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  const isThere = (address: string) => {
    const { pathname, hash } = new URL(address);
    const ids = anchors.get(pathname);
    return ids ? hash === '' || ids.has(hash.slice(1)) : existsSync(`dist${pathname}`);
  };

  it('lead to pages, sections and files of the site', () => {
    const addresses = textsOf(kb).filter((text) => text.startsWith('http'));
    expect(addresses.length).toBeGreaterThan(2000);
    expect(addresses.filter((address) => !isThere(address))).toEqual([]);
    expect([isThere(`${kb.url}problems/gone/`), isThere(`${kb.url}codes/#gone`)]).toEqual([false, false]);
  });

  it('stand in fields of their own; texts are plain', () => {
    expect(textsOf(kb).filter((text) => /\]\(|\*\*/.test(text))).toEqual([]);
  });
});
