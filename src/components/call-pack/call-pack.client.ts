/** `<pos-call-pack>`: shows the form; what it does is loaded when somebody opens it. */
import { define, Island } from '../../client/island.ts';

class CallPackElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.hidden = false;
    const open = async () => (await import('./call-pack-form.ts')).bindForm(this, signal);
    this.querySelector('details')?.addEventListener('toggle', open, { once: true, signal });
  }
}

define('pos-call-pack', CallPackElement);
