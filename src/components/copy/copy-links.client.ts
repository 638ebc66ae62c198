/** `<pos-copy-links>`: a tap on a heading's own link copies its address and keeps the jump. */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import { define, Island } from '../../client/island.ts';

class CopyLinksElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.copy(event), { signal });
  }

  private async copy(event: Event): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy-link]');
    if (!link) return;
    const copied = await copyText(link.href);
    announce(copied ? '本节链接已复制' : '没能复制，地址在浏览器的地址栏里');
  }
}

define('pos-copy-links', CopyLinksElement);
