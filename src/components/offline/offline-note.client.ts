/** `<pos-offline-note>`: starts offline use when the phone is idle, and says in the footer what is stored. */
import { whenIdle } from '../../client/idle.ts';
import { define, Island } from '../../client/island.ts';

class OfflineNoteElement extends Island {
  protected connect(signal: AbortSignal): void {
    whenIdle(() => void import('./offline-visit.ts').then(({ showVisit }) => showVisit(this, signal)), signal);
  }
}

if ('serviceWorker' in navigator) define('pos-offline-note', OfflineNoteElement);
