/**
 * `<pos-code-index>`: the field above the list answers while it is typed, first from the words of
 * the list, then from every name a code has (`/codes/names.json`, fetched when the reader goes to
 * the field). What does not fit is hidden.
 */
import { define, Island } from '../../client/island.ts';
import { type Lookup, lookUp } from './code-lookup.ts';
import { type Named, normalise } from './word-match.ts';

/** Characters of a query that are read from the address and written to it. */
const longest = 60;

interface Row {
  element: HTMLElement;
  page: Named;
}

class CodeIndexElement extends Island {
  private rows: Row[] = [];
  private names: Promise<void> | undefined;

  protected connect(signal: AbortSignal): void {
    this.rows = [...this.querySelectorAll<HTMLElement>('[data-entry]')].map(rowOf);
    this.piece('field').removeAttribute('data-waiting');
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    this.input.value = asked.slice(0, longest);
    this.answer();
    if (asked !== '') void this.learn();
    this.addEventListener('focusin', () => void this.learn(), { signal });
    this.addEventListener('input', () => this.answer(), { signal });
    this.addEventListener('submit', (event) => this.go(event), { signal });
    window.addEventListener('pageshow', () => this.answer(), { signal });
  }

  private get input(): HTMLInputElement {
    return this.querySelector('[data-code-input]') as HTMLInputElement;
  }

  private piece(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  /** Without network the words of the list have to do; the next visit to the field tries again. */
  private learn(): Promise<void> {
    this.names ??= fetch('/codes/names.json')
      .then((response) => response.json() as Promise<Named[]>)
      .then((all) => this.know(new Map(all.map((page) => [page.url, page]))))
      .catch(() => {
        this.names = undefined;
      });
    return this.names;
  }

  private know(all: Map<string, Named>): void {
    this.rows = this.rows.map(({ element, page }) => ({ element, page: all.get(page.url) ?? page }));
    this.answer();
  }

  private answer(): void {
    const found = this.look();
    const pages: Named[] | undefined = 'pages' in found ? found.pages : undefined;
    for (const { element, page } of this.rows) element.hidden = pages !== undefined && !pages.some(same(page));
    for (const section of this.querySelectorAll<HTMLElement>('[data-list]'))
      section.hidden = !section.querySelector('[data-entry]:not([hidden])');
    this.piece('unknown').hidden = pages?.length !== 0;
    this.piece('status').replaceChildren(...this.sentence(found));
  }

  private look(): Lookup {
    return lookUp(
      this.input.value,
      this.rows.map(({ page }) => page),
    );
  }

  /** One sentence, its words from the server, and a link to the page that fits best. */
  private sentence(found: Lookup): (Node | string)[] {
    if (found.kind === 'empty') return [];
    const labels = this.piece('status').dataset;
    const [best] = found.pages;
    const said = (labels[found.kind.replace('-', '')] ?? '').replace('{count}', `${found.pages.length}`);
    const text = said.replace('{typed}', () => this.input.value.trim());
    if (!best || found.kind === 'begun') return [text];
    const link = document.createElement('a');
    link.href = best.url;
    link.textContent = `${best.number ?? ''} ${best.title}`.trim();
    return [text, link, best.description];
  }

  /** Enter opens the page of a code; otherwise the list has already answered. */
  private go(event: Event): void {
    event.preventDefault();
    const found = this.look();
    if (found.kind === 'code') return location.assign(found.pages[0].url);
    this.input.blur();
    this.remember();
  }

  /** So that the answer can be sent as an address, and is there again after going back. */
  private remember(): void {
    const address = new URL(location.href);
    const asked = this.input.value.trim().slice(0, longest);
    address.search = asked === '' ? '' : `?${new URLSearchParams({ q: asked })}`;
    history.replaceState(null, '', address);
  }
}

/** A row as the page shows it. */
function rowOf(element: HTMLElement): Row {
  const link = element.querySelector('a');
  const title = link?.textContent?.trim() ?? '';
  const number = element.querySelector('.key')?.textContent?.trim();
  const names = [title, ...(element.querySelector('p')?.textContent ?? '').replace('也写作：', '').split(/[；、]/)];
  return {
    element,
    page: {
      url: link?.getAttribute('href') ?? '',
      title,
      description: '',
      names: names.map(normalise).filter((name) => name !== ''),
      ...(number && { number }),
    },
  };
}

const same = (page: Named) => (other: Named) => other.url === page.url;

define('pos-code-index', CodeIndexElement);
