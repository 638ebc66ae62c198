/** `<pos-search>`: the dialog opens by tap, `/` or Ctrl/⌘ K; what it needs is loaded at that moment. */
import { define, Island } from '../../client/island.ts';

class SearchElement extends Island {
  private signal!: AbortSignal;
  private bound = false;

  protected connect(signal: AbortSignal): void {
    const dialog = this.querySelector('dialog');
    if (typeof dialog?.showModal !== 'function') return;
    this.signal = signal;
    this.addEventListener('click', (event) => this.press(event, dialog), { signal });
    document.addEventListener('keydown', (event) => this.key(event, dialog), { signal });
  }

  private press(event: Event, dialog: HTMLDialogElement): void {
    const target = event.target as Element;
    if (target.closest('[data-search-open]')) {
      event.preventDefault();
      void this.open(dialog);
    } else if (target.closest('[data-search-close]') || target === dialog) dialog.close();
  }

  private key(event: KeyboardEvent, dialog: HTMLDialogElement): void {
    const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
    const asked =
      (event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (!asked || event.isComposing || dialog.open) return;
    event.preventDefault();
    void this.open(dialog);
  }

  private async open(dialog: HTMLDialogElement): Promise<void> {
    dialog.showModal();
    if (this.bound) return;
    this.bound = true;
    const { bindSearch } = await import('./search-view.ts');
    const view = bindSearch(this, this.signal, () => undefined);
    await view.search(this.querySelector<HTMLInputElement>('[data-search-input]')?.value ?? '');
  }
}

define('pos-search', SearchElement);
