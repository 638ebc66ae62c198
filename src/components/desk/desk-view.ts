/** The staff desk at work: filter, choice of form, rows, selection. Loaded with its data on first use. */
import { announce } from '../../client/announce.ts';
import { filterTargets } from '../../share/filter.ts';
import type { Form } from '../../share/forms.ts';
import type { Target } from '../../share/target.ts';
import { copyTargets } from '../share/copy-target.ts';
import { pictureName, qrFigure } from '../share/qr-figure.ts';
import { type DeskData, labels, loadDesk } from './desk-data.ts';
import { deskRow } from './desk-row.ts';

export interface DeskView {
  show(): void;
}

/** More rows than this nobody reads; another word narrows them. */
const mostRows = 60;
export async function bindDesk(root: HTMLElement, signal: AbortSignal): Promise<DeskView | undefined> {
  const data = await loadDesk().catch(() => undefined);
  if (!data) announce('网络不稳，没有取到文字；下面的链接照样能用');
  return data && new Desk(root, data, signal);
}

class Desk implements DeskView {
  /** Chosen targets by address, in the order of their choice. */
  private readonly chosen = new Map<string, Target>();
  private shown = new Map<string, Target>();
  private readonly root: HTMLElement;
  private readonly data: DeskData;

  constructor(root: HTMLElement, data: DeskData, signal: AbortSignal) {
    this.root = root;
    this.data = data;
    this.part('list').hidden = true;
    root.addEventListener('input', (event) => this.typed(event as InputEvent), { signal });
    root.addEventListener('compositionend', () => this.show(), { signal });
    root.addEventListener('change', (event) => this.choose(event.target as HTMLInputElement), { signal });
    root.addEventListener('click', (event) => this.press(event.target as Element), { signal });
    root.addEventListener('keydown', (event) => this.move(event), { signal });
    this.show();
  }

  show(): void {
    const { all, spelling } = this.data;
    const query = this.field.value;
    const found = filterTargets(all, query, spelling);
    const isOpen = query.trim() === '';
    const targets = (isOpen ? found.filter(({ kind }) => kind === 'problem' || kind === 'strategy') : found).slice(
      0,
      mostRows,
    );
    this.shown = new Map(targets.map((target) => [target.url, target]));
    const rows = targets.map((target) => deskRow(target, labels[target.kind], this.chosen.has(target.url)));
    this.part('results').replaceChildren(...rows);
    this.part('status').textContent = this.summary(found.length, targets.length, isOpen);
    this.filterReplies(query);
  }

  private get field(): HTMLInputElement {
    return this.root.querySelector('[data-desk-filter]') as HTMLInputElement;
  }

  private get form(): Form {
    return (this.root.querySelector<HTMLInputElement>('[name=form]:checked')?.value ?? 'plain') as Form;
  }

  private part(name: string): HTMLElement {
    const part = this.root.querySelector<HTMLElement>(`[data-desk-${name}]`);
    if (!part) throw new Error(`the desk has no part “${name}”`);
    return part;
  }

  private summary(found: number, shown: number, isOpen: boolean): string {
    if (isOpen) return `共 ${found} 条。先列出文章，打字找小节、清单、代码`;
    if (found === 0) return '没有找到，换个说法试试';
    return shown < found ? `找到 ${found} 条，先列 ${shown} 条，再打几个字` : `找到 ${found} 条`;
  }

  /** Half-typed pinyin is no query yet. */
  private typed(event: InputEvent): void {
    if (event.target === this.field && !event.isComposing) this.show();
  }

  private filterReplies(query: string): void {
    const { plain, canonical } = this.data.spelling;
    for (const reply of this.root.querySelectorAll<HTMLElement>('[data-desk-reply]')) {
      const name = reply.dataset.deskReply ?? '';
      reply.hidden = !plain(name).includes(plain(query)) && !canonical(name).includes(canonical(query));
    }
  }

  private choose(box: HTMLInputElement): void {
    const target = box.type === 'checkbox' ? this.shown.get(box.value) : undefined;
    if (!target) return;
    if (box.checked) this.chosen.set(target.url, target);
    else this.chosen.delete(target.url);
    this.count();
  }

  private count(): void {
    this.part('chosen').hidden = this.chosen.size === 0;
    this.part('count').textContent = `已选 ${this.chosen.size} 条`;
  }

  private press(element: Element): void {
    const button = element.closest<HTMLButtonElement>('button[data-act]');
    const target = this.shown.get(button?.value ?? '');
    if (button?.dataset.act === 'copy' && target) void this.copy([target], button);
    if (button?.dataset.act === 'qr' && target) toggleQr(button, target);
    if (button?.dataset.act === 'copy-chosen') void this.copy([...this.chosen.values()], button);
    if (button?.dataset.act === 'clear') this.clear();
  }

  private async copy(targets: Target[], button: HTMLButtonElement): Promise<void> {
    const text = await copyTargets(targets, this.form);
    const copied = this.part('copied');
    copied.hidden = text === undefined;
    copied.textContent = text ?? '';
    button.focus();
  }

  private clear(): void {
    this.chosen.clear();
    this.count();
    this.show();
    this.field.focus();
  }

  /** Arrow keys walk from the filter through the copy buttons. */
  private move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.field, ...this.root.querySelectorAll<HTMLElement>('[data-act=copy]')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || here < 0 || event.isComposing) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus();
  }
}

function toggleQr(button: HTMLButtonElement, { short }: Target): void {
  const row = button.closest('li');
  const shown = row?.querySelector('[data-qr]');
  if (shown) shown.remove();
  else row?.append(qrFigure(short, pictureName(short)));
  button.setAttribute('aria-expanded', `${!shown}`);
}
