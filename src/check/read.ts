/** Reads `content/` into entries; what cannot be read becomes a finding, never an exception. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { mdxToMdast } from 'satteri';
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type Collection, type CollectionName, collections } from './collections.ts';
import type { Entry, MarkdownNode } from './entry.ts';
import type { Finding, RuleName } from './finding.ts';

export interface Content {
  entries: Entry[];
  findings: Finding[];
}

/** Reads every collection under `<root>/content`; `root` is the project folder. */
export function readContent(root: string): Content {
  const reader = new Reader(root);
  for (const name of Object.keys(collections) as CollectionName[]) reader.collection(name);
  reader.strayFiles();
  return reader;
}

class Reader implements Content {
  entries: Entry[] = [];
  findings: Finding[] = [];
  private seen = new Set<string>(['README.md', 'published.json']);

  private root: string;

  constructor(root: string) {
    this.root = root;
  }

  collection(name: CollectionName): void {
    const collection: Collection = collections[name];
    if (collection.shape === 'articles') this.folder(name, '.mdx', (file) => this.article(name, file));
    else if (collection.shape === 'files') this.folder(name, '.yaml', (file) => this.file(name, file));
    else this.document(name, collection);
  }

  /** Anything else under `content/` is a mistake: code, a draft, a misspelt ending. */
  strayFiles(): void {
    const dir = join(this.root, 'content');
    if (!existsSync(dir)) return;
    for (const item of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      const path = relative(dir, join(item.parentPath, item.name));
      if (item.isFile() && !this.seen.has(path))
        this.report(path, 1, 'unknown-file', `不认识这个文件；content/ 里只放作者指南列出的 .mdx 和 .yaml 文件`);
    }
  }

  private folder(name: CollectionName, ending: string, read: (path: string) => void): void {
    const { path } = collections[name];
    const dir = join(this.root, 'content', path);
    const files = existsSync(dir) ? readdirSync(dir).filter((file) => file.endsWith(ending)) : [];
    if (files.length === 0) this.report(path, 1, 'missing-file', `这个文件夹里至少要有一个 ${ending} 文件`);
    for (const file of files.sort()) read(join(path, file));
  }

  private article(name: CollectionName, path: string): void {
    const text = this.text(path);
    const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
    if (!match) return this.report(path, 1, 'frontmatter', '文件要以 --- 开头，字段写完后再用一行 --- 结束');
    const document = this.yaml(path, match[1] ?? '', 1);
    const body = this.body(path, text);
    if (!document || !body) return;
    this.entries.push({ ...this.entry(name, path, document), body });
  }

  private file(name: CollectionName, path: string): void {
    const document = this.yaml(path, this.text(path), 0);
    if (document) this.entries.push(this.entry(name, path, document));
  }

  private document(name: CollectionName, { path, shape }: Collection): void {
    if (!existsSync(join(this.root, 'content', path)))
      return this.report(path, 1, 'missing-file', '缺少这个文件；它是全站要用的数据，见作者指南');
    const document = this.yaml(path, this.text(path), 0);
    if (!document) return;
    if (shape === 'single') this.entries.push(this.entry(name, path, document));
    else this.list(name, path, document);
  }

  private list(name: CollectionName, path: string, { document, line }: Parsed): void {
    const data: unknown = document.toJS();
    if (!Array.isArray(data)) return this.report(path, 1, 'schema', '整个文件应该是一个列表，每一项以 “- id:” 开头');
    data.forEach((item: unknown, index) => {
      const id = (item as { id?: unknown } | null)?.id;
      this.seen.add(path);
      this.entries.push({
        collection: name,
        id: id === undefined ? `#${index + 1}` : String(id),
        file: `content/${path}`,
        data: item,
        lineOf: (field) => line([index, ...field]),
      });
    });
  }

  private entry(name: CollectionName, path: string, { document, line }: Parsed): Entry {
    const id = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
    return { collection: name, id, file: `content/${path}`, data: document.toJS(), lineOf: line };
  }

  /** Normalises BOM and CRLF, which editors on Windows leave behind. */
  private text(path: string): string {
    this.seen.add(path);
    return readFileSync(join(this.root, 'content', path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
  }

  private yaml(path: string, text: string, lineOffset: number): Parsed | undefined {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    for (const error of document.errors)
      this.report(path, lineCounter.linePos(error.pos[0]).line + lineOffset, 'yaml', yamlMessage(error));
    if (document.errors.length > 0) return undefined;
    const line = (field: readonly PropertyKey[]) => lineOf(document, lineCounter, field) + lineOffset;
    return { document, line };
  }

  private body(path: string, text: string): MarkdownNode | undefined {
    try {
      return mdxToMdast(text, { features: { frontmatter: true } } as never) as unknown as MarkdownNode;
    } catch (error) {
      const message = String((error as Error).message);
      const line = Number(/(\d+):\d+/.exec(message)?.[1] ?? 1);
      this.report(
        path,
        line,
        'mdx',
        `正文读不懂：${message}。检查部件的开始和结束标签是否成对、各占一行，正文里不用花括号和尖括号`,
      );
      return undefined;
    }
  }

  private report(path: string, line: number, rule: RuleName, message: string): void {
    this.findings.push({ file: `content/${path}`, line, rule, level: 'error', message });
  }
}

interface Parsed {
  document: Document;
  line(path: readonly PropertyKey[]): number;
}

function yamlMessage(error: YAMLError): string {
  return `YAML 写法有误：${error.message}。含冒号加空格、引号或以 [ * & ! 开头的字要加引号，缩进用空格`;
}

/** Line of the node at `path`, or of the closest ancestor that exists. */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
