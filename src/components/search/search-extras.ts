/**
 * What stands around the results and lives only with script: the choice of a kind, recent searches,
 * and where `data-common` numbers the most common problems, the way out when nothing fits.
 */
import { element } from '../../client/element.ts';
import { createStore } from '../../client/storage.ts';
import type { Kind, Named } from '../../search/names.ts';
import { forgetAll, readRecent, remember } from './recent.ts';
import { rescueBlock } from './rescue.ts';

const store = createStore(() => localStorage, window);

export interface Extras {
  /** The kind the reader limits the results to. */
  kind(): Kind | undefined;
  onKind(search: (query: string) => void): void;
  remember(query: string): void;
  recent(visible: boolean): void;
  /** Takes the pages that the common problems are found among, or nothing to take the way out away. */
  rescue(pages?: Named[]): void;
}

/** @param list the results, between recent searches and the way out. */
export function bindExtras(
  root: HTMLElement,
  list: HTMLElement,
  signal: AbortSignal,
  ask: (query: string) => void,
): Extras {
  root.querySelector('[data-waiting]')?.removeAttribute('data-waiting');
  const { common } = root.dataset;
  const choices = [...root.querySelectorAll<HTMLButtonElement>('[data-search-kind]')];
  const recent = recentBlock(signal, ask);
  list.before(recent);
  drawRecent(recent, true);
  return {
    kind: () =>
      choices.find((choice) => choice.getAttribute('aria-pressed') === 'true')?.dataset.searchKind as Kind | undefined,
    onKind: (search) => {
      for (const choice of choices)
        choice.addEventListener(
          'click',
          () => {
            for (const other of choices) other.setAttribute('aria-pressed', String(other === choice));
            search(root.querySelector<HTMLInputElement>('[data-search-input]')?.value ?? '');
          },
          { signal },
        );
    },
    remember: (query) => remember(store, query),
    recent: (visible) => drawRecent(recent, visible),
    rescue: (pages) => {
      root.querySelector('[data-search-rescue]')?.remove();
      if (pages && common !== undefined) list.after(rescueBlock(common.split(' '), pages));
    },
  };
}

function recentBlock(signal: AbortSignal, ask: (query: string) => void): HTMLElement {
  const clear = element('button', { type: 'button', class: 'button button-small' }, '清除');
  const block = element(
    'div',
    { 'data-search-recent': '', class: 'mt-2' },
    element('p', { class: 'text-small text-soft' }, '最近搜过，只存在这台设备上'),
    element('div', { class: 'mt-1 flex flex-wrap gap-2' }, element('span', { class: 'contents' }), clear),
  );
  const press = (event: Event) => {
    const button = (event.target as Element).closest('button');
    if (button?.dataset.searchAgain !== undefined) ask(button.textContent ?? '');
    else if (button) forgetAll(store);
    if (button) drawRecent(block, button.dataset.searchAgain === undefined);
  };
  block.addEventListener('click', press, { signal });
  return block;
}

function drawRecent(block: HTMLElement, visible: boolean): void {
  const queries = visible ? readRecent(store) : [];
  block.hidden = queries.length === 0;
  block
    .querySelector('span')
    ?.replaceChildren(
      ...queries.map((query) => element('button', { type: 'button', class: 'button', 'data-search-again': '' }, query)),
    );
}
