/**
 * An index in the files of Pagefind 1.6, whose engine reads it: CBOR or JSON behind a signature, compressed, named by its
 * content. Pagefind writes the same, but needs milliseconds for a section with its hundreds of filter values and makes
 * an index of words that nobody asks; the test holds our files against its own.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { createIndex } from 'pagefind';
import type { PageSection } from './search-sections.ts';

const signature = Buffer.from('pagefind_dcd');
/** What Pagefind calls an index of no language. */
const language = 'und';

/** `pf_meta`: every record, and every filter with its file. */
type Meta = [
  version: string,
  records: [file: string, words: number, rest: string][],
  words: unknown[],
  filters: [filter: string, file: string][],
  ...rest: unknown[],
];

export class PagefindFiles {
  private readonly folder: string;
  private readonly filterOf: (value: string) => string;
  private readonly records: Meta[1] = [];
  /** By value, the numbers of the records in order. */
  private readonly holders = new Map<string, number[]>();
  /** By filter, its values. */
  private readonly filters = new Map<string, string[]>();
  private readonly names = new Set<string>();
  /** Asked for at once: Pagefind is a program of its own that runs beside us. */
  private readonly engine = pagefind();

  /**
   * @param folder `pagefind/`, which must not exist.
   * @param filterOf name of the filter that holds a value.
   */
  constructor(folder: string, filterOf: (value: string) => string) {
    this.folder = folder;
    this.filterOf = filterOf;
    for (const kind of ['fragment', 'filter']) mkdirSync(join(folder, kind), { recursive: true });
  }

  get size(): number {
    return this.records.length;
  }

  /** @param values by which the section is found, each once. */
  add({ url, title, text }: PageSection, values: string[]): void {
    const number = this.records.length;
    for (const value of values) this.hold(value, number);
    const fragment = { url, content: text, word_count: 1, filters: {}, meta: { title }, anchors: [] };
    this.records.push([this.write('fragment', Buffer.from(JSON.stringify(fragment))), 1, '']);
  }

  private hold(value: string, number: number): void {
    const holders = this.holders.get(value);
    if (holders) return void holders.push(number);
    this.holders.set(value, [number]);
    const filter = this.filterOf(value);
    const values = this.filters.get(filter);
    if (values) values.push(value);
    else this.filters.set(filter, [value]);
  }

  /** Writes the filters, Pagefind's engine and what leads it to both. */
  async finish(): Promise<void> {
    const filters = [...this.filters].sort(([a], [b]) => (a < b ? -1 : 1));
    const files = filters.map(([filter, values]): [string, string] => {
      const held = values.sort().map((value) => [value, this.holders.get(value)]);
      return [filter, this.write('filter', encode([filter, held]))];
    });
    const { engine, meta } = await this.engine;
    for (const { path, content } of engine) writeFileSync(join(this.folder, path), content);
    const [version, , , , ...rest] = meta;
    this.writeEntry(encode([version, this.records, [], files, ...rest]));
  }

  /** The list of everything, and where the engine looks for its name. */
  private writeEntry(list: Uint8Array): void {
    const hash = `${language}_${sha(list).slice(0, 10)}`;
    writeFileSync(join(this.folder, `pagefind.${hash}.pf_meta`), packed(list));
    const file = join(this.folder, 'pagefind-entry.json');
    const entry = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, object> };
    entry.languages[language] = { ...entry.languages[language], hash, page_count: this.size };
    writeFileSync(file, JSON.stringify(entry));
  }

  /** @returns the name of the file, which no other has. */
  private write(kind: 'fragment' | 'filter', content: Uint8Array): string {
    const hash = sha(content);
    let length = 7;
    while (this.names.has(hash.slice(0, length))) length += 1;
    this.names.add(hash.slice(0, length));
    const name = `${language}_${hash.slice(0, length)}`;
    writeFileSync(join(this.folder, kind, `${name}.pf_${kind}`), packed(content));
    return name;
  }
}

const sha = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const packed = (content: Uint8Array) => gzipSync(Buffer.concat([signature, content]), { level: 9 });

/** Of no use here: interfaces of its own, and an index of one record. */
const unused = /^(fragment|index)\/|-ui\.|-highlight\.|\.pf_meta$/;

/** Pagefind's engine, and what it says of an index. */
async function pagefind(): Promise<{ engine: { path: string; content: Uint8Array }[]; meta: Meta }> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addCustomRecord({ url: '/', content: 'x', language, meta: { title: 'x' } });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error(`Pagefind wrote no list of records, only ${files.map(({ path }) => path)}`);
  const content = gunzipSync(meta.content).subarray(signature.length);
  return { engine: files.filter(({ path }) => !unused.test(path)), meta: decode(content) as Meta };
}
