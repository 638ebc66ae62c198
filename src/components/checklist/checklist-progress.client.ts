/** `<pos-checklist-progress>`: how far the reader is with each list of the index. */
import { define, Island } from '../../client/island.ts';
import { createStore } from '../../client/storage.ts';
import { checklistState } from './checklist-state.ts';

const store = createStore(() => localStorage, window);

class ProgressElement extends Island {
  protected connect(signal: AbortSignal): void {
    const show = () => {
      for (const line of this.querySelectorAll<HTMLElement>('[data-slug]')) showProgress(line, this.dataset);
    };
    show();
    window.addEventListener('pageshow', show, { signal });
    window.addEventListener('storage', show, { signal });
  }
}

function showProgress(line: HTMLElement, { begun = '', finished = '' }: DOMStringMap): void {
  const { slug = '', items = '', blank = line.textContent ?? '' } = line.dataset;
  const { done, unsolved } = checklistState(slug, store, () => new Date()).marks();
  const ids = items.split(' ');
  const ready = ids.filter((id) => id in done).length;
  const touched = ready + ids.filter((id) => id in unsolved).length;
  const template = ready === ids.length ? finished : begun;
  line.dataset.blank = blank;
  line.textContent = touched === 0 ? blank : template.replace('{done}', `${ready}`).replace('{total}', `${ids.length}`);
}

define('pos-checklist-progress', ProgressElement);
