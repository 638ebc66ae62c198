/** `<pos-print>`: `data-print` on the root tells the style sheet what goes on paper; the card is made when it is asked for. */
import { define, Island } from '../../client/island.ts';

class PrintElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.addEventListener('click', (event) => void this.print(event.target as Element), { signal });
    window.addEventListener('afterprint', () => delete document.documentElement.dataset.print, { signal });
  }

  private async print(target: Element): Promise<void> {
    const as = target.closest<HTMLElement>('[data-print-as]')?.dataset.printAs;
    if (!as) return;
    if (as === 'card') await this.placeCard();
    document.documentElement.dataset.print = as;
    window.print();
  }

  private async placeCard(): Promise<void> {
    const { counterCard } = await import('./counter-card.ts');
    const article = this.closest('article');
    article?.querySelector('.counter-card')?.remove();
    article?.append(counterCard(article, this.dataset));
  }
}

define('pos-print', PrintElement);
