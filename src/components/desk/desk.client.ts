/**
 * `<pos-desk>`: a filter over everything that can be sent, and one tap to copy. Until somebody types
 * or chooses, the page is the plain list of links that it is without script; then the texts are fetched.
 */
import { define, Island } from '../../client/island.ts';
import type { DeskView } from './desk-view.ts';

class DeskElement extends Island {
  private view: Promise<DeskView | undefined> | undefined;

  protected connect(signal: AbortSignal): void {
    this.querySelector('[data-waiting]')?.removeAttribute('data-waiting');
    const field = this.querySelector<HTMLInputElement>('[data-desk-filter]');
    const query = new URLSearchParams(location.search).get('q')?.slice(0, 60) ?? '';
    const start = () => {
      this.view ??= import('./desk-view.ts').then(({ bindDesk }) => bindDesk(this, signal));
    };
    for (const type of ['focusin', 'input']) this.addEventListener(type, start, { signal });
    if (!field || query === '') return;
    field.value = query;
    start();
  }
}

define('pos-desk', DeskElement);
