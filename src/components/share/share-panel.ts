/** The choice of forms under 复制给商户; loaded when somebody asks for it. */
import { element } from '../../client/element.ts';
import { type Form, forms } from '../../share/forms.ts';
import type { Target } from '../../share/target.ts';
import { copyTargets } from './copy-target.ts';
import { pictureName, qrFigure } from './qr-figure.ts';

/** Opens the panel after the link's paragraph, or closes it. */
export function togglePanel(link: HTMLAnchorElement): void {
  const place = link.parentElement;
  const open = place?.nextElementSibling;
  if (open?.matches('[data-share-panel]')) return open.remove();
  const panel = sharePanel(JSON.parse(link.dataset.share ?? '') as Target, link.href);
  place?.after(panel);
  panel.querySelector('button')?.focus();
}

function sharePanel(target: Target, desk: string): HTMLElement {
  const copied = element('pre', {
    hidden: '',
    class: 'mt-2 rounded-key bg-mist p-3 font-sans text-small whitespace-pre-wrap',
  });
  const copy = async (form: Form) => {
    copied.textContent = (await copyTargets([target], form)) ?? '';
    copied.hidden = copied.textContent === '';
  };
  const panel = element(
    'div',
    { 'data-share-panel': '', class: 'screen-only mt-2 rounded-card border border-line p-3' },
    element(
      'p',
      { class: 'flex flex-wrap items-center gap-2' },
      ...Object.entries(forms).map(([form, label]) => button(label, form, () => void copy(form as Form))),
      button('二维码', 'qr', () => toggleQr(panel, target)),
      element('a', { href: desk, class: 'inline-flex min-h-11 items-center' }, '只发其中一节'),
    ),
    copied,
  );
  return panel;
}

function button(label: string, name: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button button-small', 'data-form': name }, label);
  made.addEventListener('click', act);
  return made;
}

function toggleQr(panel: HTMLElement, { short }: Target): void {
  const shown = panel.querySelector('[data-qr]');
  if (shown) shown.remove();
  else panel.append(qrFigure(short, pictureName(short)));
}
