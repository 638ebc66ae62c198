/**
 * `<pos-search>`: search by tap, `/` or Ctrl/⌘ K. A page with a search of its own gets the focus
 * there; elsewhere a dialog is made, and what it needs is loaded at that moment.
 */
import { define, Island } from '../../client/island.ts';
import { searchDialog } from './search-dialog.ts';

class SearchElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.press(event), { signal });
    document.addEventListener('keydown', (event) => this.key(event, signal), { signal });
    this.querySelector('[data-search-open]')?.addEventListener('click', (event) => this.open(event, signal), {
      signal,
    });
  }

  private press(event: Event): void {
    const dialog = this.querySelector('dialog');
    const target = event.target as Element;
    if (dialog && (target.closest('[data-search-close]') || target === dialog)) dialog.close();
  }

  private key(event: KeyboardEvent, signal: AbortSignal): void {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing;
    const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if ((slash || letter) && !event.isComposing) void this.open(event, signal);
  }

  private async open(event: Event, signal: AbortSignal): Promise<void> {
    const own = document.querySelector<HTMLInputElement>('pos-search-page [data-search-input]');
    const dialog = own ? undefined : this.dialog();
    if (!own && !dialog) return;
    event.preventDefault();
    if (dialog && !dialog.open) dialog.showModal();
    const input = own ?? this.querySelector<HTMLInputElement>('[data-search-input]');
    input?.focus();
    if (dialog && !dialog.dataset.bound) await this.bind(dialog, signal);
  }

  /** The dialog, made on first use; none where the browser does not know `<dialog>`. */
  private dialog(): HTMLDialogElement | undefined {
    if (typeof HTMLDialogElement !== 'function') return undefined;
    return this.querySelector('dialog') ?? this.appendChild(searchDialog(this.dataset.common ?? ''));
  }

  private async bind(dialog: HTMLDialogElement, signal: AbortSignal): Promise<void> {
    dialog.dataset.bound = '';
    const { bindSearch, loadMatcher } = await import('./search-view.ts');
    void loadMatcher();
    const view = bindSearch(dialog, signal, () => undefined);
    await view.search(dialog.querySelector<HTMLInputElement>('[data-search-input]')?.value ?? '');
  }
}

define('pos-search', SearchElement);
