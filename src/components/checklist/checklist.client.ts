/**
 * `<pos-checklist>`: connects the list on the page with `checklist-state`. What a button does, and
 * progress that came with the address, are loaded when they are needed.
 */
import { define, Island } from '../../client/island.ts';
import { createStore } from '../../client/storage.ts';
import { type ChecklistState, checklistState, type Mark } from './checklist-state.ts';

const store = createStore(() => localStorage, window);

const loadActions = () => import('./checklist-actions.ts');

export class ChecklistElement extends Island {
  /** What is shown: the reader's own marks, or for a look those that came with the address. */
  state!: ChecklistState;
  own!: ChecklistState;

  protected connect(signal: AbortSignal): void {
    const { slug = '' } = this.dataset;
    this.own = checklistState(slug, store, () => new Date());
    this.state = this.own;
    for (const box of this.all('[data-box]')) box.hidden = true;
    for (const input of this.all('[data-item]')) input.hidden = false;
    for (const part of this.all('[data-waiting]')) part.removeAttribute('data-waiting');
    this.all('li[id]').forEach(nameControls);
    const show = () => this.show();
    const arrive = () => location.hash.startsWith('#s=') && this.arrive();
    this.addEventListener('change', (event) => this.tick(event.target as HTMLInputElement), { signal });
    this.addEventListener('click', (event) => this.press(event.target as Element), { signal });
    // A copy must follow the tap at once on some phones: what it needs is fetched before the tap ends.
    this.querySelector('[data-tools]')?.addEventListener('pointerdown', loadActions, { signal, once: true });
    window.addEventListener('pageshow', show, { signal });
    window.addEventListener('hashchange', arrive, { signal });
    signal.addEventListener('abort', store.subscribe(`checklist:${slug}`, show));
    show();
    arrive();
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.querySelectorAll<E>(selector)];
  }

  get ids(): string[] {
    return this.all('li[id]').map((item) => item.id);
  }

  show(): void {
    const { done, unsolved } = this.state.marks();
    const [progress, resume] = ['progress', 'resume'].map((name) => this.querySelector<HTMLElement>(`[data-${name}]`));
    for (const item of this.all('li[id]')) showItem(item, item.id in done, item.id in unsolved);
    const open = this.ids.filter((id) => !(id in done));
    const stuck = open.filter((id) => id in unsolved).length;
    const [total, ready] = [this.ids.length, this.ids.length - open.length];
    const { template = '', stuck: more = '' } = progress?.dataset ?? {};
    const values: Record<string, number> = { done: ready, total, stuck };
    const text = (stuck > 0 ? template + more : template).replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);
    if (progress && progress.textContent !== text) progress.textContent = text;
    const next = open.find((id) => !(id in unsolved));
    resume?.toggleAttribute('hidden', !next || ready + stuck === 0);
    resume?.setAttribute('href', `#${next}`);
  }

  private tick(box: HTMLInputElement): void {
    if ('item' in box.dataset) this.mark(box, box.checked ? 'done' : undefined);
  }

  private press(target: Element): void {
    const button = target.closest<HTMLElement>('[data-unsolved], [data-action]');
    if (!button) return;
    const { action } = button.dataset;
    if (!action) this.mark(button, button.getAttribute('aria-pressed') === 'true' ? undefined : 'unsolved');
    else void loadActions().then(({ act }) => act(this, action));
  }

  /** @param control of the item, which has the permanent id. */
  private mark(control: Element, mark: Mark | undefined): void {
    this.state.set(control.closest('li[id]')?.id ?? '', mark);
    for (const undo of this.all('[data-action=undo]')) undo.hidden = true;
    this.show();
  }

  private arrive(): void {
    void import('./checklist-arrival.ts').then(({ offerShared }) => offerShared(this));
  }
}

/** Names that repeat the texts of the list are not sent twice. */
function nameControls(item: HTMLElement, index: number, items: HTMLElement[]): void {
  item.querySelector('[data-unsolved]')?.setAttribute('aria-label', `没解决：${textOf(item)}`);
  if (!item.querySelector('[data-next]')) item.querySelector('[data-way]')?.append(wayOn(items[index + 1]));
}

const textOf = (item: HTMLElement) => item.querySelector('[data-text]')?.textContent ?? '';

/** From an item that is not solved to the next one, from the last to people. */
function wayOn(next: HTMLElement | undefined): HTMLElement {
  const link = document.createElement('a');
  link.dataset.next = '';
  link.hidden = true;
  link.className = 'inline-flex min-h-11 items-center';
  link.href = next ? `#${next.id}` : '/contacts/';
  link.textContent = next ? `做下一项：${textOf(next)}` : '都试过了：找人';
  return link;
}

function showItem(item: HTMLElement, done: boolean, unsolved: boolean): void {
  const box = item.querySelector<HTMLInputElement>('[data-item]');
  if (box) box.checked = done;
  item.querySelector('[data-unsolved]')?.setAttribute('aria-pressed', `${unsolved}`);
  // The way on that the server gave stays where it is; the next item is offered beside it.
  const way = item.querySelector('[data-way]');
  way?.toggleAttribute('hidden', !unsolved && !way.querySelector('a:not([data-next])'));
  item.querySelector('[data-next]')?.toggleAttribute('hidden', !unsolved);
}

define('pos-checklist', ChecklistElement);
