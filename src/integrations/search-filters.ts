/**
 * The filters of the index, in the files that Pagefind makes of them. It makes them itself too, but needs a millisecond
 * or more for each section with its hundreds of values; the test holds our files against its own.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Before the content of every compressed file of Pagefind. */
export const signature = 'pagefind_dcd';
/** What Pagefind calls an index of no language. */
const language = 'und';

/** `pf_meta`: version, pages, pieces of the word index, filters with their files, sorts, fields. */
type Meta = [string, unknown[], unknown[], [filter: string, file: string][], ...unknown[]];

export class SearchFilters {
  /** By filter and value, the numbers of the sections in order. */
  private readonly filters = new Map<string, Map<string, number[]>>();

  private section = 0;

  /** A value of the section that is being told, which it has once. */
  add(filter: string, value: string): void {
    const values = this.filters.get(filter) ?? new Map<string, number[]>();
    this.filters.set(filter, values);
    const sections = values.get(value);
    if (sections) sections.push(this.section);
    else values.set(value, [this.section]);
  }

  /** The section is told; they come in the order in which Pagefind gets them. */
  next(): void {
    this.section += 1;
  }

  /** Puts the files in place of those that Pagefind has written. @param folder `pagefind/`. */
  async write(folder: string): Promise<void> {
    rmSync(join(folder, 'filter'), { recursive: true, force: true });
    mkdirSync(join(folder, 'filter'));
    const inOrder = [...this.filters].sort(byName);
    const files = await Promise.all(inOrder.map(([filter, values]) => writeFilter(folder, filter, values)));
    addToMeta(folder, files);
  }
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** @returns the name of the filter and of its file. */
async function writeFilter(folder: string, filter: string, values: Map<string, number[]>): Promise<[string, string]> {
  const content = encode([filter, [...values].sort(byName)]);
  const name = `${language}_${sha(content).slice(0, 7)}`;
  const packed = await promisify(gzip)(Buffer.concat([Buffer.from(signature), content]), { level: 9 });
  await writeFile(join(folder, 'filter', `${name}.pf_filter`), packed);
  return [filter, name];
}

/** The list of files carries its own content in its name, which stands in the entry. */
function addToMeta(folder: string, filters: [string, string][]): void {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  const index = entry.languages[language];
  if (!index) throw new Error(`Pagefind wrote no index without language, only ${Object.keys(entry.languages)}`);
  const fileOf = (hash: string) => join(folder, `pagefind.${hash}.pf_meta`);
  const old = gunzipSync(readFileSync(fileOf(index.hash))).subarray(signature.length);
  const [version, pages, words, , ...others] = decode(old) as Meta;
  const meta = encode([version, pages, words, filters, ...others]);
  rmSync(fileOf(index.hash));
  index.hash = `${language}_${sha(meta).slice(0, index.hash.length - language.length - 1)}`;
  writeFileSync(fileOf(index.hash), gzipSync(Buffer.concat([Buffer.from(signature), meta]), { level: 9 }));
  writeFileSync(entryFile, JSON.stringify(entry));
}

function sha(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
