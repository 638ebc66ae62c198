/** `<pos-call-pack>`: offers the form, which is made when somebody opens it. */
import { define, Island } from '../../client/island.ts';

class CallPackElement extends Island {
  protected connect(signal: AbortSignal): void {
    const details = this.querySelector('details');
    const message = document.getElementById(this.dataset.message ?? '');
    if (!details || !message) return;
    const open = async () => (await import('./call-pack-form.ts')).bindForm(details, message, signal);
    if (details.open) void open();
    else details.addEventListener('toggle', open, { once: true, signal });
  }
}

define('pos-call-pack', CallPackElement);
