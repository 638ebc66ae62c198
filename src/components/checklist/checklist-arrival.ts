/** Progress that came with the address: shown for a look; it touches nothing here until it is accepted. */
import type { Store } from '../../client/storage.ts';
import type { ChecklistElement } from './checklist.client.ts';
import { replaceMarks } from './checklist-actions.ts';
import { checklistState, type Marks } from './checklist-state.ts';
import { localTime } from './checklist-text.ts';
import { readShare, type Shared } from './share.ts';

/** A store that keeps nothing makes a state that lives only on this page. */
const nowhere: Store = { read: () => null, write: () => false, subscribe: () => () => undefined };

export function offerShared(list: ChecklistElement): void {
  const shared = readShare(location.hash, list.ids);
  const banner = list.querySelector<HTMLElement>('[data-shared]');
  if (!shared || !banner) return;
  const [words, accept, decline] = ['words', 'accept', 'decline'].map((name) =>
    banner.querySelector<HTMLElement>(`[data-${name}]`),
  );
  const end = () => close(list, banner);
  if (words) words.textContent = sentence(shared, banner.dataset);
  if (accept) accept.hidden = shared.kind !== 'progress';
  if (accept && shared.kind === 'progress') accept.onclick = () => take(list, shared.marks, end);
  if (decline) decline.onclick = end;
  if (shared.kind === 'progress') look(list, shared.marks);
  banner.hidden = false;
  banner.scrollIntoView({ block: 'nearest' });
}

function look(list: ChecklistElement, marks: Marks): void {
  list.state = checklistState('', nowhere, () => new Date());
  list.state.replace(marks);
  list.show();
}

function take(list: ChecklistElement, marks: Marks, end: () => void): void {
  end();
  replaceMarks(list, marks, '已存到这台手机，可以撤回');
}

/** Back to the reader's own marks; the address loses the progress, so that a reload does not ask again. */
function close(list: ChecklistElement, banner: HTMLElement): void {
  banner.hidden = true;
  history.replaceState(null, '', location.pathname + location.search);
  list.state = list.own;
  list.show();
}

function sentence(shared: Shared, labels: DOMStringMap): string {
  if (shared.kind !== 'progress') return labels[shared.kind] ?? '';
  const { done, unsolved } = shared.marks;
  const values: Record<string, string | number> = {
    time: localTime(shared.time),
    done: Object.keys(done).length,
    unsolved: Object.keys(unsolved).length,
    gone: shared.gone.length,
  };
  const template = (labels.some ?? '') + (shared.gone.length > 0 ? (labels.gone ?? '') : '');
  return template.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);
}
