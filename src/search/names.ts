/** What a page is called: the few kilobytes that answer before the full text is there. */
/** Kinds of pages with the label that readers see. */
export const kinds = {
  problem: '问题',
  strategy: '策略',
  code: '应答码',
  message: '屏幕提示',
  checklist: '清单',
  term: '名词',
  contact: '联系',
  trap: '防骗',
  page: '页面',
} as const;

export type Kind = keyof typeof kinds;

export interface Named {
  kind: Kind;
  url: string;
  title: string;
  description: string;
  /** Article number or response code. */
  number: string;
  /** Other names that readers use. */
  names: string[];
}

/** `/search-names.json`, as small as it goes. */
export interface NamesFile {
  groups: string[][];
  fillers: string[];
  pages: PackedPages;
}

/** `/search-letters.json`: what reads other characters; fetched when a query has one. */
export interface LettersFile {
  characters: string;
}

/** Title of a response code's page. */
export function codeTitle(number: string, title: string): string {
  return `应答码 ${number}：${title}`;
}

/**
 * Pages by kind: what their addresses begin with, then a text per page with the rest of its address,
 * title, description, number and names on a line each.
 */
export type PackedPages = Partial<Record<Kind, [start: string, ...pages: string[]]>>;

export function packPages(pages: Named[]): PackedPages {
  const packed = Object.entries(Object.groupBy(pages, ({ kind }) => kind)).map(([kind, some]) => {
    const start = commonStart(some.map(({ url }) => url));
    return [kind, [start, ...some.map((page) => packPage(page, start))]];
  });
  return Object.fromEntries(packed) as PackedPages;
}

export function unpackPages(packed: PackedPages): Named[] {
  return Object.entries(packed).flatMap(([kind, [start, ...pages]]) =>
    pages.map((page): Named => {
      const [rest = '', title = '', description = '', number = '', ...names] = page.split('\n');
      const url = start + (rest || `${number}/`);
      return { kind: kind as Kind, url, title: title || codeTitle(number, names[0] ?? ''), description, number, names };
    }),
  );
}

/** What a code's number and first name tell anyway stays empty. */
function packPage({ url, title, description, number, names }: Named, start: string): string {
  const rest = url.slice(start.length);
  const isPlain = title === codeTitle(number, names[0] ?? '');
  return [rest === `${number}/` ? '' : rest, isPlain ? '' : title, description, number, ...names].join('\n');
}

function commonStart([first = '', ...others]: string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
