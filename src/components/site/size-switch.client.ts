/** `<pos-size>`: switches `data-size` of the root; BaseLayout restores it before paint. */
import { define, Island } from '../../client/island.ts';
import { createStore } from '../../client/storage.ts';

const store = createStore(() => localStorage, window);

class SizeElement extends Island {
  protected connect(signal: AbortSignal): void {
    const button = this.querySelector('button');
    const { dataset } = document.documentElement;
    const show = () => button?.setAttribute('aria-pressed', String(dataset.size === 'large'));
    const toggle = () => {
      if (dataset.size === 'large') delete dataset.size;
      else dataset.size = 'large';
      store.write('size', dataset.size ?? 'normal');
      show();
    };
    button?.addEventListener('click', toggle, { signal });
    show();
  }
}

define('pos-size', SizeElement);
