/** The files that tell a host how to serve the site, all from `policy.ts` and the list of moved addresses. */
import { askRule, foreverRule, hashedFolders, securityHeaders } from './policy.ts';

export interface Move {
  from: string;
  to: string;
}

/**
 * `_headers` of Cloudflare Pages, Netlify and the like. Pages keep these hosts' own cache rule, which
 * asks each time: a header named in two blocks would be sent with both values.
 */
export function headersFile(): string {
  const blocks: [string, Record<string, string>][] = [
    ['/*', securityHeaders],
    ...hashedFolders.map((folder): [string, Record<string, string>] => [
      `/${folder}/*`,
      { 'Cache-Control': foreverRule },
    ]),
  ];
  return blocks.map(([path, headers]) => `${[path, ...lines(headers)].join('\n  ')}\n`).join('\n');
}

const lines = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);

/**
 * Reads `_redirects`: `<from> <to> 301` a line, `#` begins a remark.
 * @throws with the line when it says anything else.
 */
export function readMoves(text: string): Move[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line.replace(/(?:^|\s)#.*/, '').trim();
    return words === '' ? [] : [readMove(words, index + 1)];
  });
}

function readMove(words: string, line: number): Move {
  const [from = '', to = '', status = '301', ...more] = words.split(/\s+/);
  if (!/^\/[\w\-./%]*$/.test(from) || !/^\/[^\s"$\\;{}]*$/.test(to) || status !== '301' || more.length > 0)
    throw new Error(`_redirects, line ${line}: found "${words}"; write "/old/ /new/ 301"`);
  return { from, to };
}

/** Fills the templates of nginx. @throws when a place in the template has no value. */
export function nginxFile(template: string, moves: readonly Move[]): string {
  const values: Record<string, string> = {
    askRule,
    foreverRule,
    hashed: hashedFolders.join('|'),
    moved: moves.map(({ from, to }) => `"${from}" "${to}";`).join('\n  '),
    headers: Object.entries(securityHeaders)
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join('\n'),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`no value for {{${name}}} in the template of nginx`);
    return values[name];
  });
}
