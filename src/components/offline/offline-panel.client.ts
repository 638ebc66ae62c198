/** `<pos-offline-panel>`: what is stored, and the buttons to store more or delete it. */
import { define, Island } from '../../client/island.ts';
import { ask, type Wish } from '../../client/offline.ts';
import type { OfflineStatus } from '../../offline/release.ts';
import { storedWords } from './offline-words.ts';

class OfflinePanelElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.piece('missing').hidden = location.pathname === '/offline/';
    this.addEventListener('click', (event) => void this.press(event.target as Element), { signal });
    void this.wish('status');
  }

  private piece(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  private async press(target: Element): Promise<void> {
    const wish = target.closest<HTMLElement>('[data-wish]')?.dataset.wish as Wish | undefined;
    if (!wish) return;
    this.say(this.piece('status').dataset.busy);
    await this.wish(wish);
  }

  private async wish(wish: Wish): Promise<void> {
    const status = await ask(wish);
    const { refused, full, whole, core, none } = this.piece('status').dataset;
    this.piece('buttons').hidden = !status;
    if (!status) return this.say(refused);
    const stored = status.ready ? (status.scope === 'all' ? whole : core) : none;
    this.say(status.full ? full : storedWords(stored ?? '', status));
    this.list(status);
  }

  private say(words = ''): void {
    this.piece('status').textContent = words;
  }

  /** Pages that are here because they were read; their titles are not stored, so the address has to do. */
  private list({ read }: OfflineStatus): void {
    const items = read.map((path) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = path;
      link.textContent = decodeURI(path);
      item.append(link);
      return item;
    });
    this.piece('read').hidden = items.length === 0;
    this.piece('read')
      .querySelector('ul')
      ?.replaceChildren(...items);
  }
}

define('pos-offline-panel', OfflinePanelElement);
