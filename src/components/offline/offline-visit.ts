/** What `<pos-offline-note>` loads when the phone is idle. */
import { visit } from '../../client/offline.ts';
import { storedWords } from './offline-words.ts';

/** Stores what every phone gets, then says so in the note. */
export async function showVisit(note: HTMLElement, signal: AbortSignal): Promise<void> {
  const status = await visit();
  const [words, link] = [note.querySelector('p'), note.querySelector('a')];
  if (!status || signal.aborted || !words || !link) return;
  note.hidden = !status.ready && !status.full;
  const { full = '', words: template = '' } = words.dataset;
  link.textContent = status.full ? full : storedWords(template, status);
}
