/**
 * Binds an input to a result list; the search page and the dialog share it.
 * Contract for tests: the list is `[data-search-results]` with `data-state` idle, loading or done,
 * and holds one `a[data-result]` per hit, best first.
 */

import { createMatcher, type Matcher, type Reader } from '../../search/match.ts';
import type { Kind, LettersFile, NamesFile } from '../../search/names.ts';
import type { SoundData } from '../../search/sounds.ts';
import { wantedWords } from '../../search/wanted.ts';
import { type Hit, nameHits } from './hits.ts';
import { drawHits } from './result-list.ts';
import { bindExtras, type Extras } from './search-extras.ts';

export interface SearchView {
  /** @param wait milliseconds before the full text is asked; the names answer at once. */
  search(query: string, wait?: number): Promise<void>;
}

interface Parts {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
}

/** Longer texts tell no more, and take time. */
const longest = 200;
/** A reader who is still typing does not need the full text yet. */
const pause = 150;

/** @param root holds `[data-search-input]`, `[data-search-results]` and `[data-search-status]`. */
export function bindSearch(root: HTMLElement, signal: AbortSignal, changed: (query: string) => void): SearchView {
  const parts = partsOf(root);
  const { input, list } = parts;
  const extras = bindExtras(root, list, signal, (query) => ask(query));
  const view = createView(parts, extras);
  const ask = (query: string, wait = 0) => {
    if (input.value !== query) input.value = query;
    changed(query);
    void view.search(query, wait);
  };
  whenTyped(root, signal, () => ask(input.value, pause));
  root.addEventListener('keydown', (event) => moveFocus(event, input, list), { signal });
  root.addEventListener('submit', (event) => event.preventDefault(), { signal });
  list.addEventListener('click', () => extras.remember(input.value), { signal });
  return view;
}

function partsOf(root: HTMLElement): Parts {
  const input = root.querySelector<HTMLInputElement>('[data-search-input]');
  const list = root.querySelector<HTMLElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  if (!input || !list || !status) throw new Error('search markup is incomplete');
  return { input, list, status };
}

/** Calls back on every change, but never on half-typed pinyin. */
function whenTyped(root: HTMLElement, signal: AbortSignal, act: () => void): void {
  let composing = false;
  root.addEventListener('compositionstart', () => (composing = true), { signal });
  const ended = () => {
    composing = false;
    act();
  };
  root.addEventListener('compositionend', ended, { signal });
  root.addEventListener('input', (event) => composing || (event as InputEvent).isComposing || act(), { signal });
}

function createView({ list, status }: Parts, extras: Extras): SearchView {
  let latest = 0;
  const show = (hits: Hit[], words: string[], state: 'idle' | 'loading' | 'done') => {
    drawHits(list, hits, words);
    list.dataset.state = state;
  };
  async function search(typed: string, wait = 0): Promise<void> {
    const turn = ++latest;
    const query = typed.trim().slice(0, longest);
    status.textContent = '';
    extras.rescue();
    extras.recent(query === '');
    if (query === '') return show([], [], 'idle');
    list.dataset.state = 'loading';
    const plain = await loadMatcher();
    const matcher = plain && (await loadReader(plain, query));
    if (turn !== latest) return;
    const words = matcher ? wantedWords(query, matcher.spelling) : [];
    const kind = extras.kind();
    const matches = matcher?.match(query).filter(({ page }) => !kind || page.kind === kind) ?? [];
    show(nameHits(matches), words, 'loading');
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (turn !== latest) return;
    const hits = matcher && (await fullHits(query, matcher, matches, kind));
    if (turn !== latest) return;
    const final = hits ?? nameHits(matches);
    show(final, words, 'done');
    status.textContent = summary(final, hits !== undefined);
    if (final.every(({ near }) => near)) extras.rescue(matcher?.pages ?? []);
  }
  extras.onKind(search);
  return { search };
}

/** Undefined when the index cannot be fetched. */
async function fullHits(
  query: string,
  matcher: Matcher,
  matches: ReturnType<Matcher['match']>,
  kind: Kind | undefined,
) {
  try {
    const { allHits, loadFullText } = await import('./all-hits.ts');
    const text = await loadFullText(matcher.pages.map(({ url }) => url));
    return await allHits(query, matcher, matches, text, kind);
  } catch {
    return undefined;
  }
}

function summary(hits: Hit[], complete: boolean): string {
  if (!complete) return '网络不稳，先给出按名称找到的；全文搜索稍后再试';
  if (hits.length === 0) return '没有找到。换个说法试试，或从下面的常见问题进去';
  if (hits.every(({ near }) => near)) return `没有完全对上的，最相近的 ${hits.length} 条`;
  return `找到 ${hits.length} 条`;
}

let names: Promise<NamesFile> | undefined;
let reader: Reader = {};
let matcher: Matcher | undefined;

/** The names, fetched once; undefined without network, and tried again at the next search. */
export async function loadMatcher(): Promise<Matcher | undefined> {
  if (matcher) return matcher;
  names ??= fetchJson<NamesFile>('/search-names.json');
  try {
    matcher = createMatcher(await names, reader);
  } catch {
    names = undefined;
  }
  return matcher;
}

/** The matcher with all that a query needs to be read; with less where that cannot be fetched. */
async function loadReader(plain: Matcher, query: string): Promise<Matcher> {
  const need = plain.lacks(query);
  const more = need && (await loaders[need]().catch(() => undefined));
  if (!more) return plain;
  reader = { ...reader, ...more };
  matcher = undefined;
  const better = await loadMatcher();
  return better ? loadReader(better, query) : plain;
}

const loaders: Record<keyof Reader, () => Promise<Reader>> = {
  characters: () => fetchJson<LettersFile>('/search-letters.json'),
  async sounds() {
    const [data, { createEar }] = await Promise.all([
      fetchJson<SoundData>('/search-sounds.json'),
      import('../../search/ear.ts'),
    ]);
    return { sounds: { data, createEar } };
  },
};

async function fetchJson<T>(path: string): Promise<T> {
  return (await fetch(path)).json() as Promise<T>;
}

/** Arrow keys walk through input and results. Enter that ends an IME composition is not ours. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.isComposing || event.keyCode === 229) return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('a[data-result]')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined && here >= 0) {
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus();
  } else if (event.key === 'Enter' && here === 0) {
    event.preventDefault();
    stops[1]?.click();
  }
}
