/** `<pos-print>`: `data-print` on the root tells the style sheet what goes on paper. */
import { define, Island } from '../../client/island.ts';

class PrintElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.print(event.target as Element), { signal });
    window.addEventListener('afterprint', () => delete document.documentElement.dataset.print, { signal });
  }

  private print(target: Element): void {
    const as = target.closest<HTMLElement>('[data-print-as]')?.dataset.printAs;
    if (!as) return;
    document.documentElement.dataset.print = as;
    window.print();
  }
}

define('pos-print', PrintElement);
