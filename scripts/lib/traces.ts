/** Looks for words in every file of a folder, also inside compressed ones. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Files that hold a word, one line `<file>: <word>` each; every spelling that a build gives a word counts.
 * @throws when there is no file at all: an empty folder must not pass.
 */
export function tracesOf(words: string[], folder: string): string[] {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  if (files.length === 0) throw new Error(`no file under ${folder}: build first`);
  return files.flatMap((file) => {
    const text = textOf(readFileSync(join(folder, file)));
    return words
      .filter((word) => spellings(word).some((form) => text.includes(form)))
      .map((word) => `${file}: ${word}`);
  });
}

function textOf(bytes: Buffer): string {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** As it stands, in an address, in JSON that escapes, and in HTML that does. */
function spellings(word: string): string[] {
  const escaped = [...word].map((char) => (char > '\x7f' ? `\\u${char.charCodeAt(0).toString(16)}` : char)).join('');
  const entities = word.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return [...new Set([word, encodeURIComponent(word), escaped, entities])];
}
