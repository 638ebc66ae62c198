/** Bytes of a file as text, and what no text may hold because nobody sees it. */

export interface Flaw {
  line: number;
  message: string;
}

export interface PlainText {
  text: string;
  flaws: Flaw[];
}

/** Decodes a file; undoes BOM and CRLF, which editors on Windows leave behind. */
export function plainText(bytes: Uint8Array): PlainText {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
  if (!isUtf8(bytes)) return { text, flaws: [{ line: lineOf(text, '\uFFFD'), message: notUtf8 }] };
  return { text, flaws: invisible(text) };
}

const notUtf8 = '文件不是 UTF-8 编码，文字会变成乱码；在编辑器里另存为 UTF-8';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control and direction marks, zero-width characters, look-alikes of Chinese characters, other line ends. */
const unwanted =
  /[\p{Cc}\uFFFD\u00A0\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u2E80-\u2FDF\uF900-\uFAFF\u{E0000}-\u{E007F}]/gu;

function invisible(text: string): Flaw[] {
  const found = [...text.matchAll(unwanted)].filter(([character]) => character !== '\n' && character !== '\t');
  const lines = new Map(found.map(({ 0: character, index }) => [lineAt(text, index), character]));
  return [...lines].map(([line, character]) => ({ line, message: describe(character) }));
}

function describe(character: string): string {
  const number = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return `有一个看不见或冒充汉字的字符（${number}）；删掉，用键盘重新打这几个字`;
}

function lineOf(text: string, part: string): number {
  return lineAt(text, Math.max(0, text.indexOf(part)));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
