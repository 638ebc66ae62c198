/**
 * What stands around the results and lives only with script, recent searches and the
 * way out when nothing fits come from templates, the choice of a kind has its place kept.
 */
import { createStore } from '../../client/storage.ts';
import type { Kind } from '../../search/names.ts';
import { forgetAll, readRecent, remember } from './recent.ts';

const store = createStore(() => localStorage, window);

export interface Extras {
  /** The kind the reader limits the results to. */
  kind(): Kind | undefined;
  onKind(search: (query: string) => void): void;
  remember(query: string): void;
  recent(visible: boolean): void;
  rescue(visible: boolean): void;
}

export function bindExtras(root: HTMLElement, signal: AbortSignal, ask: (query: string) => void): Extras {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-search-part]'))
    template.replaceWith(template.content);
  root.querySelector('[data-waiting]')?.removeAttribute('data-waiting');
  const recent = root.querySelector<HTMLElement>('[data-search-recent]');
  const rescue = root.querySelector<HTMLElement>('[data-search-rescue]');
  const choices = [...root.querySelectorAll<HTMLButtonElement>('[data-search-kind]')];
  const extras: Extras = {
    kind: () => choices.find((choice) => choice.ariaPressed === 'true')?.dataset.searchKind as Kind | undefined,
    onKind: (search) => {
      for (const choice of choices)
        choice.addEventListener(
          'click',
          () => {
            for (const other of choices) other.ariaPressed = String(other === choice);
            search(root.querySelector<HTMLInputElement>('[data-search-input]')?.value ?? '');
          },
          { signal },
        );
    },
    remember: (query) => remember(store, query),
    recent: (visible) => drawRecent(recent, visible ? readRecent(store) : []),
    rescue: (visible) => rescue?.toggleAttribute('hidden', !visible),
  };
  recent?.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest('button');
      if (button?.dataset.searchAgain !== undefined) ask(button.textContent ?? '');
      else if (button) forgetAll(store);
      if (button) extras.recent(button.dataset.searchAgain === undefined);
    },
    { signal },
  );
  extras.rescue(false);
  extras.recent(true);
  return extras;
}

function drawRecent(block: HTMLElement | null, queries: string[]): void {
  block?.toggleAttribute('hidden', queries.length === 0);
  block?.querySelector('[data-search-again-list]')?.replaceChildren(
    ...queries.map((query) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.dataset.searchAgain = '';
      button.textContent = query;
      return button;
    }),
  );
}
