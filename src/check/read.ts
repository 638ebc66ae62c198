/** Reads the files of `content/` into entries; what cannot be read becomes a finding, never an exception. */
import { mdxToMdast } from 'satteri';
import { type Collection, type CollectionName, collections } from './collections.ts';
import type { Entry, MarkdownNode } from './entry.ts';
import type { ContentFiles } from './files.ts';
import type { Finding, RuleName } from './finding.ts';
import { type Flaw, plainText } from './plain-text.ts';
import { type Parsed, parseYaml } from './yaml.ts';

export interface Content {
  entries: Entry[];
  findings: Finding[];
}

/** Rules that stand for a file whose entries are unknown; what others say of it would only mislead. */
const unread: RuleName[] = ['yaml', 'mdx', 'frontmatter', 'schema'];

/** Whether every file could be read, so that entries can be compared with each other. */
export function isComplete({ findings }: Content): boolean {
  return findings.every(({ rule }) => !unread.includes(rule));
}

/** Reads every collection, and reports what belongs to none. */
export function readContent(files: ContentFiles): Content {
  const claims = Object.keys(collections).map((name) => claim(name as CollectionName, files));
  const known = new Set(['README.md', 'published.json', ...claims.flatMap(({ paths }) => paths)]);
  const contents = [
    ...claims.flatMap(({ name, paths }) => paths.map((path) => fileContent(name, path, files.get(path) ?? null))),
    ...[...files.keys()].filter((path) => !known.has(path)).map((path) => fault(path, 'unknown-file', unknownFile)),
    ...claims.flatMap(({ missing }) => missing),
  ];
  return {
    entries: contents.flatMap(({ entries }) => entries),
    findings: contents.flatMap(({ findings }) => findings),
  };
}

const unknownFile = '不认识这个文件；content/ 里只放作者指南列出的 .mdx 和 .yaml 文件';
const endings: Partial<Record<Collection['shape'], string>> = { articles: '.mdx', files: '.yaml' };

/** Which files belong to a collection. */
function claim(
  name: CollectionName,
  files: ContentFiles,
): { name: CollectionName; paths: string[]; missing: Content[] } {
  const { path, shape }: Collection = collections[name];
  const ending = endings[shape];
  const paths = ending ? inFolder(files, path, ending) : [path].filter((file) => files.has(file));
  const advice = ending ? `这个文件夹里至少要有一个 ${ending} 文件` : '缺少这个文件；它是全站要用的数据，见作者指南';
  return { name, paths, missing: paths.length > 0 ? [] : [fault(path, 'missing-file', advice)] };
}

function inFolder(files: ContentFiles, folder: string, ending: string): string[] {
  const depth = folder.split('/').length + 1;
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending) && path.split('/').length === depth)
    .sort();
}

/** A file is read once however often it is checked, as long as its bytes are the same object. */
const known = new WeakMap<Uint8Array, Content>();

function fileContent(name: CollectionName, path: string, bytes: Uint8Array | null): Content {
  if (!bytes) return fault(path, 'unknown-file', '文件打不开；看看它是不是失效的链接，有没有读取权限');
  const content = known.get(bytes) ?? freshContent(name, path, bytes);
  known.set(bytes, content);
  return content;
}

function freshContent(name: CollectionName, path: string, bytes: Uint8Array): Content {
  const { text, flaws } = plainText(bytes);
  const { shape }: Collection = collections[name];
  const content = shape === 'articles' ? article(name, path, text) : data(name, path, text);
  return join(fileName(path, shape), reported(path, 'characters', flaws), content);
}

/** The name of an article or checklist is its address. */
function fileName(path: string, shape: Shape): Content {
  if (!endings[shape] || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(idOf(path))) return nothing;
  return fault(path, 'unknown-file', '文件名就是网址：只用小写英文字母、数字和连字符，例如 renewal-failed');
}

type Shape = Collection['shape'];
const nothing: Content = { entries: [], findings: [] };

function article(name: CollectionName, path: string, text: string): Content {
  const [, fields] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
  if (fields === undefined || fields.includes('\n---'))
    return fault(path, 'frontmatter', '文件要以 --- 开头，字段写完后再用一行 --- 结束');
  const { parsed, flaws } = parseYaml(fields, 1);
  const { body, flaw } = bodyOf(text);
  const faults = join(reported(path, 'yaml', flaws), reported(path, 'mdx', flaw ? [flaw] : []));
  return parsed && body ? join(faults, entryContent({ ...entry(name, path, parsed), body })) : faults;
}

function data(name: CollectionName, path: string, text: string): Content {
  const { parsed, flaws } = parseYaml(text);
  if (!parsed) return reported(path, 'yaml', flaws);
  const { shape }: Collection = collections[name];
  return shape === 'list' ? list(name, path, parsed) : entryContent(entry(name, path, parsed));
}

function list(name: CollectionName, path: string, { data, built, lineOf }: Parsed): Content {
  if (!Array.isArray(data)) return fault(path, 'schema', '整个文件应该是一个列表，每一项以 “- id:” 开头');
  const entries = data.map((item: unknown, index) => {
    const id = (item as { id?: unknown } | null)?.id;
    return {
      collection: name,
      id: id === undefined ? `#${index + 1}` : String(id),
      file: `content/${path}`,
      data: item,
      built: (built as unknown[] | undefined)?.[index],
      lineOf: (field: readonly PropertyKey[]) => lineOf([index, ...field]),
    };
  });
  return { entries, findings: [] };
}

function entry(name: CollectionName, path: string, { data, built, lineOf }: Parsed): Entry {
  return { collection: name, id: idOf(path), file: `content/${path}`, data, built, lineOf };
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

function bodyOf(text: string): { body?: MarkdownNode; flaw?: Flaw } {
  try {
    return { body: mdxToMdast(text, { features: { frontmatter: true } } as never) as unknown as MarkdownNode };
  } catch (error) {
    const [reason = ''] = String((error as Error).message).split('\n');
    const advice = '检查部件的开始和结束标签是否成对、各占一行，正文里不用花括号和尖括号';
    return { flaw: { line: Number(/(\d+):\d+/.exec(reason)?.[1] ?? 1), message: `正文读不懂：${reason}。${advice}` } };
  }
}

function entryContent(found: Entry): Content {
  return { entries: [found], findings: [] };
}

function fault(path: string, rule: RuleName, message: string): Content {
  return reported(path, rule, [{ line: 1, message }]);
}

function reported(path: string, rule: RuleName, flaws: Flaw[]): Content {
  const findings = flaws.map((flaw): Finding => ({ file: `content/${path}`, rule, level: 'error', ...flaw }));
  return { entries: [], findings };
}

function join(...contents: Content[]): Content {
  return {
    entries: contents.flatMap(({ entries }) => entries),
    findings: contents.flatMap(({ findings }) => findings),
  };
}
