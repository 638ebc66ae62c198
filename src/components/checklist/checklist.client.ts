/** `<pos-checklist>`: connects the list on the page with `checklist-state`. */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import { define, Island } from '../../client/island.ts';
import { createStore } from '../../client/storage.ts';
import { type ChecklistState, checklistState, checklistText } from './checklist-state.ts';

const store = createStore(() => localStorage, window);

class ChecklistElement extends Island {
  private state!: ChecklistState;
  private undo: (() => void) | undefined;

  protected connect(signal: AbortSignal): void {
    const { slug = '' } = this.dataset;
    this.state = checklistState(slug, store, () => new Date());
    this.upgrade();
    this.show();
    this.addEventListener('change', (event) => this.tick(event.target as HTMLInputElement), { signal });
    this.addEventListener('click', (event) => this.act(event.target as Element), { signal });
    window.addEventListener('pageshow', () => this.show(), { signal });
    signal.addEventListener(
      'abort',
      store.subscribe(`checklist:${slug}`, () => this.show()),
    );
  }

  private upgrade(): void {
    for (const box of this.querySelectorAll<HTMLElement>('[data-box]')) box.hidden = true;
    for (const input of this.querySelectorAll<HTMLElement>('input')) input.hidden = false;
    for (const part of this.querySelectorAll('[data-waiting]')) part.removeAttribute('data-waiting');
  }

  private get boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  private show(): void {
    const done = this.state.done();
    for (const box of this.boxes) box.checked = box.value in done;
    const progress = this.querySelector<HTMLElement>('[data-progress]');
    const text = progress?.dataset.template ?? '';
    const count = this.boxes.filter((box) => box.checked).length;
    if (progress) progress.textContent = text.replace('{done}', `${count}`).replace('{total}', `${this.boxes.length}`);
  }

  private tick(box: HTMLInputElement): void {
    this.state.set(box.value, box.checked);
    this.offerUndo(undefined);
    this.show();
  }

  private act(target: Element): void {
    const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'copy') void this.copy();
    if (action === 'print') window.print();
    if (action === 'reset') this.reset();
    if (action === 'undo') this.restore();
  }

  private async copy(): Promise<void> {
    const items = this.boxes.map((box) => ({
      id: box.value,
      text: box.closest('label')?.querySelector('[data-text]')?.textContent ?? '',
    }));
    const { title = '', url = '' } = this.dataset;
    const copied = await copyText(checklistText(title, url, items, this.state.done()));
    announce(copied ? '结果已复制，可以发给客服' : '没能复制，请截图发给客服');
  }

  private reset(): void {
    this.offerUndo(this.state.reset());
    this.show();
    announce('已清空，可以撤回');
  }

  private restore(): void {
    this.undo?.();
    this.offerUndo(undefined);
    this.show();
    announce('已恢复原来的勾');
  }

  private offerUndo(undo: (() => void) | undefined): void {
    this.undo = undo;
    const button = this.querySelector<HTMLElement>('[data-action=undo]');
    if (!button) return;
    button.hidden = !undo;
    if (undo) button.focus();
    else if (document.activeElement === document.body) this.querySelector<HTMLElement>('[data-action=reset]')?.focus();
  }
}

define('pos-checklist', ChecklistElement);
