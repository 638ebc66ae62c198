/** The files under `content/`, as bytes: from the disk, or made up by a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Path inside `content/`, with `/` on every system → bytes, or null when the file cannot be read. */
export type ContentFiles = ReadonlyMap<string, Uint8Array | null>;

/** Everything under `<root>/content`; an empty map when the folder is missing. */
export function diskFiles(root: string): ContentFiles {
  const dir = join(root, 'content');
  if (!existsSync(dir)) return new Map();
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((item) => !item.isDirectory());
  return new Map(
    files
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [relative(dir, path).split(sep).join('/'), bytesOf(path)]),
  );
}

/** A broken link, a pipe or a file without permission is a finding, not an exception. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
