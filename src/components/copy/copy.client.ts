/** `<pos-copy data-target="id">`: its button copies the text of the element with that id. */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import { define, Island } from '../../client/island.ts';
import { sheetText } from './sheet-text.ts';

class CopyElement extends Island {
  protected connect(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => this.copy(), { signal });
  }

  private async copy(): Promise<void> {
    const target = document.getElementById(this.dataset.target ?? '');
    const copied = target ? await copyText(sheetText(target)) : false;
    announce(copied ? '已复制，可以粘贴到聊天里' : '没能复制，请长按文字自己选取');
  }
}

define('pos-copy', CopyElement);
