/**
 * Many files in one, as the worker stores them: four bytes with the length of the table
 * (big-endian), the table as JSON, then the parts. A file is a list of parts, and a part that
 * several files hold (head, styles, footer) stands there once.
 */
export interface PackedFile {
  /** Address, e.g. `/codes/51/`. */
  path: string;
  type: string;
  parts: Uint8Array[];
}

interface Table {
  /** Length of every part in bytes. */
  lengths: number[];
  /** Per address: content type and the numbers of its parts. */
  files: Record<string, [type: string, ...parts: number[]]>;
}

export interface OpenPack {
  paths: string[];
  /** Type and bytes of a file; undefined when the pack does not hold it. */
  read(path: string): { type: string; body: Uint8Array } | undefined;
}

export function writePack(files: PackedFile[]): Uint8Array {
  const known = new Map<string, number>();
  const parts: Uint8Array[] = [];
  const numberOf = (part: Uint8Array) => {
    const key = String.fromCharCode(...part.subarray(0, 64)) + part.length;
    const same = known.get(key);
    if (same !== undefined && isEqual(parts[same], part)) return same;
    known.set(key, parts.length);
    return parts.push(part) - 1;
  };
  const entries = files.map(
    ({ path, type, parts: own }) => [path, [type, ...own.map(numberOf)] as [string, ...number[]]] as const,
  );
  const table: Table = { files: Object.fromEntries(entries), lengths: parts.map(({ length }) => length) };
  return joined(new TextEncoder().encode(JSON.stringify(table)), parts);
}

/** @throws when the bytes are no pack. */
export function openPack(bytes: Uint8Array): OpenPack {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const table = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))) as Table;
  const ends: number[] = [];
  for (const length of table.lengths) ends.push((ends[ends.length - 1] ?? start) + length);
  const part = (index: number) => bytes.subarray(ends[index - 1] ?? start, ends[index]);
  return {
    paths: Object.keys(table.files),
    read(path) {
      const [type, ...numbers] = table.files[path] ?? [];
      return type === undefined ? undefined : { type, body: concatenated(numbers.map(part)) };
    },
  };
}

function joined(table: Uint8Array, parts: Uint8Array[]): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, table.length);
  return concatenated([length, table, ...parts]);
}

function concatenated(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}
