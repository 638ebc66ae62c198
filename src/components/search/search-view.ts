/**
 * Binds an input to a result list; the search page and the dialog share it.
 * Contract for tests: the list is `[data-search-results]` with `data-state` idle, loading or done,
 * and holds one `a[data-result]` per hit, best first.
 */
import { matchText, type TextMatch } from './full-text.ts';
import { highlightParts } from './highlight.ts';
import { type Hit, mergeMatches } from './merge.ts';
import { matchNames, type Named, normalise, resembles } from './names.ts';

export interface SearchView {
  search(query: string): Promise<void>;
}

/** @param root holds `[data-search-input]`, `[data-search-results]` and `[data-search-status]`. */
export function bindSearch(root: HTMLElement, signal: AbortSignal, changed: (query: string) => void): SearchView {
  const input = root.querySelector<HTMLInputElement>('[data-search-input]');
  const list = root.querySelector<HTMLElement>('[data-search-results]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  if (!input || !list || !status) throw new Error('search markup is incomplete');
  const view = createView(list, status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed(input.value);
      void view.search(input.value);
    }, 150);
  };
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    root.addEventListener(type, listener, { signal });
  on('compositionstart', () => {
    composing = true;
  });
  on('compositionend', () => {
    composing = false;
    typed();
  });
  on('input', () => {
    if (!composing) typed();
  });
  on('keydown', (event) => moveFocus(event, input, list));
  return view;
}

function createView(list: HTMLElement, status: HTMLElement): SearchView {
  let latest = 0;
  const show = (query: string, hits: Hit[], state: 'idle' | 'loading' | 'done') => {
    list.replaceChildren(...hits.map((hit) => resultItem(hit, query)));
    list.dataset.state = state;
  };
  return {
    async search(query) {
      const turn = ++latest;
      const wanted = query.trim();
      status.textContent = '';
      if (wanted === '') return show('', [], 'idle');
      list.dataset.state = 'loading';
      const pages = await loadNames();
      const names = matchNames(wanted, pages);
      if (turn !== latest) return;
      show(wanted, mergeMatches(names, [], pages), 'loading');
      const texts = await matchText(wanted).catch(() => undefined);
      if (turn !== latest) return;
      const fitting = (texts ?? []).filter((text) => isFitting(wanted, text));
      const hits = mergeMatches(names, fitting, pages).slice(0, 20);
      show(wanted, hits, 'done');
      status.textContent = summary(hits.length, texts !== undefined, status.dataset);
    },
  };
}

/** The engine also answers with words that only begin alike; those would puzzle the reader. */
function isFitting(query: string, { title, excerpt }: TextMatch): boolean {
  const text = title + excerpt;
  if (/^[\x20-\x7e]+$/.test(query)) return normalise(text).includes(normalise(query));
  return query.length < 2 || resembles(query, text);
}

function summary(count: number, complete: boolean, labels: DOMStringMap): string {
  if (!complete) return labels.partial ?? '';
  return count === 0 ? (labels.none ?? '') : (labels.some ?? '').replace('{count}', String(count));
}

let names: Promise<Named[]> | undefined;

/** The list of names; without network the search goes on with what the full text finds. */
async function loadNames(): Promise<Named[]> {
  names ??= fetch('/search-names.json').then((response) => response.json() as Promise<Named[]>);
  return names.catch(() => {
    names = undefined;
    return [];
  });
}

function resultItem(hit: Hit, query: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.dataset.result = '';
  link.append(line('kind', hit.kind), line('title', hit.title, query), line('excerpt', hit.excerpt, query));
  item.append(link);
  return item;
}

function line(name: string, text: string, query = ''): HTMLElement {
  const element = document.createElement('span');
  element.dataset.part = name;
  for (const part of highlightParts(text, query)) {
    const node = document.createElement(part.marked ? 'mark' : 'span');
    node.textContent = part.text;
    element.append(node);
  }
  return element;
}

/** Arrow keys walk through input and results. Enter that ends an IME composition is not ours. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  if (event.isComposing) return;
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
