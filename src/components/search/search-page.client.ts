/**
 * `<pos-search-page>`: a search inside the page; the query stands in the address so that it can be
 * sent. Nothing is loaded before the reader touches the field or comes with a query; on the search page (`data-eager`)
 * the script comes when the phone is idle.
 */
import { savesData, whenIdle } from '../../client/idle.ts';
import { define, Island } from '../../client/island.ts';
import type { SearchView } from './search-view.ts';

/** Characters of a query that are read from the address and written to it. */
const longest = 200;

class SearchPageElement extends Island {
  private view: Promise<SearchView> | undefined;

  protected connect(signal: AbortSignal): void {
    for (const type of ['focusin', 'input', 'compositionstart'])
      this.addEventListener(type, () => void this.ready(signal), { signal });
    window.addEventListener('popstate', () => void this.restore(signal), { signal });
    if (this.fill() !== '') void this.ready(signal);
    else if (this.dataset.eager !== undefined && !savesData()) whenIdle(() => void this.ready(signal), signal);
  }

  /** The bound search; what was typed before it came is searched at once. */
  private ready(signal: AbortSignal): Promise<SearchView> {
    this.view ??= import('./search-view.ts').then(({ bindSearch, loadMatcher }) => {
      if (this.matches(':focus-within')) void loadMatcher();
      this.addEventListener('focusin', () => void loadMatcher(), { signal });
      const view = bindSearch(this, signal, (query) => this.remember(query));
      const typed = this.input?.value ?? '';
      if (typed !== '') void view.search(typed);
      return view;
    });
    return this.view;
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector('[data-search-input]');
  }

  private remember(query: string): void {
    const address = new URL(location.href);
    if (query.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query.trim().slice(0, longest));
    history.replaceState(null, '', address);
  }

  /** Puts the query of the address into the field; without one, what was typed stays. */
  private fill(): string {
    const query = (new URLSearchParams(location.search).get('q') ?? '').slice(0, longest);
    if (this.input && query !== '') this.input.value = query;
    return query;
  }

  private async restore(signal: AbortSignal): Promise<void> {
    const query = this.fill();
    if (query !== '' || this.view) await (await this.ready(signal)).search(query);
  }
}

define('pos-search-page', SearchPageElement);
