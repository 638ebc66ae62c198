/**
 * `<pos-copy-links>`: a tap on a heading's own link copies its address and keeps the jump; the link
 * 复制给商户 opens its panel. What either needs is loaded at that moment. Keeps the place of the reader, too.
 */
import { define, Island } from '../../client/island.ts';
import { keepPlace } from '../../client/place.ts';

const load = () => import('./copy-link.ts');

const linkAt = (event: Event) =>
  (event.target as Element).closest<HTMLAnchorElement>('a[data-copy-link], a[data-share]');

class CopyLinksElement extends Island {
  protected connect(signal: AbortSignal): void {
    keepPlace(signal);
    // What copies is fetched before the tap ends: some phones refuse a copy that comes later.
    this.addEventListener('pointerdown', (event) => linkAt(event)?.dataset.copyLink !== undefined && void load(), {
      signal,
    });
    this.addEventListener('click', (event) => this.press(event), { signal });
  }

  private press(event: Event): void {
    const link = linkAt(event);
    if (!link) return;
    if (!link.dataset.share) return void this.copy(link);
    event.preventDefault();
    void import('../share/share-panel.ts').then(({ togglePanel }) => togglePanel(link));
  }

  private async copy(link: HTMLAnchorElement): Promise<void> {
    const { announce, copyText } = await load();
    const copied = await copyText(link.href);
    announce(copied ? '本节链接已复制' : '没能复制，地址在浏览器的地址栏里');
  }
}

define('pos-copy-links', CopyLinksElement);
