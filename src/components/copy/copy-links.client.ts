/**
 * `<pos-copy-links>`: a tap on a heading's own link copies its address and keeps the jump; the link
 * 复制给商户 opens its panel, which is loaded at that moment.
 */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import { define, Island } from '../../client/island.ts';

class CopyLinksElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.press(event), { signal });
  }

  private press(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy-link], a[data-share]');
    if (!link) return;
    if (!link.dataset.share) return void this.copy(link);
    event.preventDefault();
    void import('../share/share-panel.ts').then(({ togglePanel }) => togglePanel(link));
  }

  private async copy(link: HTMLAnchorElement): Promise<void> {
    const copied = await copyText(link.href);
    announce(copied ? '本节链接已复制' : '没能复制，地址在浏览器的地址栏里');
  }
}

define('pos-copy-links', CopyLinksElement);
