/** `<pos-paid>`: offers the steps one at a time; what that needs is loaded when somebody begins. */
import { define, Island } from '../../client/island.ts';

class PaidElement extends Island {
  protected connect(signal: AbortSignal): void {
    const start = this.querySelector<HTMLElement>('[data-start]');
    if (start) start.hidden = false;
    const begin = async (event: Event) => {
      const kind = (event.target as Element).closest<HTMLElement>('[data-kind]')?.dataset.kind;
      if (kind) (await import('./paid-walk.ts')).walk(this, kind, signal);
    };
    start?.addEventListener('click', begin, { signal });
  }
}

define('pos-paid', PaidElement);
