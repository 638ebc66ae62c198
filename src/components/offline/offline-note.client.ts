/** `<pos-offline-note>`: starts offline use when the phone is idle, and says in the footer what is stored. */
import { define, Island } from '../../client/island.ts';

class OfflineNoteElement extends Island {
  protected connect(signal: AbortSignal): void {
    const begin = () => void import('./offline-visit.ts').then(({ showVisit }) => showVisit(this, signal));
    const whenIdle = () =>
      'requestIdleCallback' in window ? requestIdleCallback(begin, { timeout: 8000 }) : setTimeout(begin, 2000);
    if (document.readyState === 'complete') whenIdle();
    else window.addEventListener('load', whenIdle, { once: true, signal });
  }
}

if ('serviceWorker' in navigator) define('pos-offline-note', OfflineNoteElement);
