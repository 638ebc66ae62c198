/**
 * The one form of every interactive element: a light-DOM custom element whose listeners all hang
 * on one signal, aborted when it leaves the page. What it shows without script is server HTML;
 * an element that is nothing without script carries `data-waiting`, which keeps its place empty
 * until it is connected, so that nothing jumps.
 */
export abstract class Island extends HTMLElement {
  private controller: AbortController | undefined;

  connectedCallback(): void {
    this.controller = new AbortController();
    const { signal } = this.controller;
    // A script that comes early meets an element whose content is still to be parsed.
    if (document.readyState !== 'loading') this.start(signal);
    else document.addEventListener('DOMContentLoaded', () => this.start(signal), { signal });
  }

  private start(signal: AbortSignal): void {
    this.connect(signal);
    this.removeAttribute('data-waiting');
  }

  disconnectedCallback(): void {
    this.controller?.abort();
  }

  /** Upgrades the server HTML; every listener takes `signal`. */
  protected abstract connect(signal: AbortSignal): void;
}

/** Registers an element once, however often its module is loaded. */
export function define(name: `pos-${string}`, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
