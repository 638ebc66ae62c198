/** The choice of forms under 复制给商户; loaded when somebody asks for it. */
import { type Form, forms } from '../../share/forms.ts';
import type { Target } from '../../share/target.ts';
import { copyTargets } from './copy-target.ts';
import { pictureName, qrFigure } from './qr-figure.ts';

/** Opens the panel after the link's paragraph, or closes it. */
export function togglePanel(link: HTMLAnchorElement): void {
  const place = link.parentElement;
  const open = place?.nextElementSibling;
  if (open?.matches('.share-panel')) return open.remove();
  const panel = sharePanel(JSON.parse(link.dataset.share ?? '') as Target, link.href);
  place?.after(panel);
  panel.querySelector('button')?.focus();
}

function sharePanel(target: Target, desk: string): HTMLElement {
  const panel = document.createElement('div');
  const buttons = document.createElement('p');
  const copied = document.createElement('pre');
  panel.className = 'share-panel screen-only';
  copied.hidden = true;
  const copy = async (form: Form) => {
    copied.textContent = (await copyTargets([target], form)) ?? '';
    copied.hidden = copied.textContent === '';
  };
  for (const [form, label] of Object.entries(forms)) buttons.append(button(label, form, () => void copy(form as Form)));
  buttons.append(
    button('二维码', 'qr', () => toggleQr(panel, target)),
    deskLink(desk),
  );
  panel.append(buttons, copied);
  return panel;
}

function button(label: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button button-small';
  made.dataset.form = name;
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function toggleQr(panel: HTMLElement, { short }: Target): void {
  const shown = panel.querySelector('[data-qr]');
  if (shown) shown.remove();
  else panel.append(qrFigure(short, pictureName(short)));
}

function deskLink(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = '只发其中一节';
  return link;
}
