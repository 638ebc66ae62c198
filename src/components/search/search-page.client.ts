/** `<pos-search-page>`: the search page; the query stands in the address so that it can be sent. */
import { define, Island } from '../../client/island.ts';
import { bindSearch, type SearchView } from './search-view.ts';

class SearchPageElement extends Island {
  protected connect(signal: AbortSignal): void {
    const view = bindSearch(this, signal, (query) => this.remember(query));
    this.restore(view);
    window.addEventListener('popstate', () => this.restore(view), { signal });
  }

  private remember(query: string): void {
    const address = new URL(location.href);
    if (query.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query.trim());
    history.replaceState(null, '', address);
  }

  private restore(view: SearchView): void {
    const query = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
    const input = this.querySelector<HTMLInputElement>('[data-search-input]');
    if (input) input.value = query;
    void view.search(query);
  }
}

define('pos-search-page', SearchPageElement);
