/**
 * What somebody at the counter types into the code field: a code in any shape, or words from the
 * screen. Pure; runs in the browser and in tests.
 */
import { matchNames, type Named, normalise, strong } from './word-match.ts';

export type Lookup =
  | { kind: 'empty' }
  | { kind: 'code'; pages: [Named] }
  | { kind: 'begun' | 'words' | 'near'; pages: Named[] }
  | { kind: 'unknown-code' | 'unknown-words'; pages: [] };

/** The code that was meant: `51`, `５１`, `A 0`, `a0`, `代码：51`, and `AO` or `O5` with the letter for the digit. */
export function codeOf(query: string, known: readonly string[]): string | undefined {
  const typed = bare(query);
  return [typed, typed.replaceAll('O', '0').replace(/[IL]/g, '1')].find((code) => known.includes(code));
}

/** @param pages every code (its `number` is the code) and every message of the machine itself. */
export function lookUp(query: string, pages: Named[]): Lookup {
  const typed = bare(query);
  if (typed === '') return { kind: 'empty' };
  const code = codeOf(query, numbers(pages));
  const exact = pages.find(({ number }) => number !== undefined && number === code);
  if (exact) return { kind: 'code', pages: [exact] };
  return /^[0-9A-Z]{1,4}$/.test(typed) ? byStart(typed, pages) : byWords(query, pages);
}

/** One character is a code half typed; the machine's own numbers such as 321 stand among the names. */
function byStart(typed: string, pages: Named[]): Lookup {
  const begins = ({ number, names }: Named) =>
    typed.length === 1 ? number?.startsWith(typed) : names.includes(typed.toLowerCase());
  const found = pages.filter(begins);
  return found.length > 0 ? { kind: 'begun', pages: found } : { kind: 'unknown-code', pages: [] };
}

function byWords(query: string, pages: Named[]): Lookup {
  const same = pages.map((page) => ({ ...page, names: page.names.map(oneWording) }));
  const matches = matchNames(oneWording(normalise(query)), same);
  const found = matches.filter(({ score }) => score >= strong);
  if (found.length > 0) return { kind: 'words', pages: found.map(({ page }) => page) };
  const near = matches.slice(0, 5).map(({ page }) => page);
  return near.length > 0 ? { kind: 'near', pages: near } : { kind: 'unknown-words', pages: [] };
}

/** Machines word the same request in many ways; for looking up they are one. */
function oneWording(text: string): string {
  return text
    .replace(/发卡(?:银行|方|机构)/g, '发卡行')
    .replace(/收单(?:银行|方|机构)/g, '收单行')
    .replace(/(?:持卡人)?[与和同](发卡行|收单行)联系/g, '联系$1')
    .replaceAll('帐', '账')
    .replaceAll('登陆', '登录')
    .replaceAll('撤消', '撤销');
}

function bare(query: string): string {
  const typed = normalise(query).replace(/^(?:应答码|返回码|错误码|错误代码|代码|code)/, '');
  return typed.toUpperCase();
}

function numbers(pages: Named[]): string[] {
  return pages.flatMap(({ number }) => number ?? []);
}
