/** `<pos-code-box data-codes="00 01 …">`: goes straight to a code that exists; the form does the rest. */
import { define, Island } from '../../client/island.ts';
import { codeOf } from './code-lookup.ts';

class CodeBoxElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.addEventListener('submit', (event) => this.go(event), { signal });
  }

  private go(event: Event): void {
    const typed = this.querySelector<HTMLInputElement>('[data-code-input]')?.value ?? '';
    const code = codeOf(typed, (this.dataset.codes ?? '').split(' '));
    if (!code) return;
    event.preventDefault();
    location.assign(`/codes/${code}/`);
  }
}

define('pos-code-box', CodeBoxElement);
