/** `<pos-acquirer>`: answers while the merchant number is typed; nothing leaves the page. */
import { define, Island } from '../../client/island.ts';
import { findAcquirer } from './find-acquirer.ts';

class AcquirerElement extends Island {
  protected connect(signal: AbortSignal): void {
    const tool = this.querySelector<HTMLElement>('[data-waiting]');
    const answer = this.querySelector<HTMLElement>('[data-answer]');
    const input = this.querySelector('input');
    if (!tool || !answer || !input) return;
    input.addEventListener('input', () => this.answer(input.value, answer), { signal });
    this.answer(input.value, answer);
    tool.removeAttribute('data-waiting');
  }

  private answer(number: string, target: HTMLElement): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-prefix]')].map(({ dataset }) => ({
      prefix: dataset.prefix ?? '',
      name: dataset.name ?? '',
    }));
    const found = findAcquirer(number, rows);
    const sentence = found.kind === 'empty' ? '' : (target.getAttribute(`data-${found.kind}`) ?? '');
    const values: Record<string, unknown> = { ...found };
    target.textContent = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  }
}

define('pos-acquirer', AcquirerElement);
