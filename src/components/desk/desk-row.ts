/** One line of the desk: choose, open, copy, QR code. */
import type { Target } from '../../share/target.ts';

export function deskRow(target: Target, kind: string, isChosen: boolean): HTMLLIElement {
  const row = document.createElement('li');
  row.className = 'desk-row';
  row.append(
    choice(target, isChosen),
    link(target, kind),
    button(target, 'copy', '复制'),
    button(target, 'qr', '二维码'),
  );
  return row;
}

function choice({ url, title }: Target, isChosen: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = url;
  box.checked = isChosen;
  box.setAttribute('aria-label', `选上：${title}`);
  label.append(box);
  return label;
}

/** Opens on this very site, wherever it is served from. */
function link({ url, title, number }: Target, kind: string): HTMLElement {
  const { pathname, hash } = new URL(url);
  const opens = document.createElement('a');
  const small = document.createElement('small');
  const words = document.createElement('div');
  opens.href = pathname + hash;
  opens.textContent = title;
  small.textContent = title.includes(number) ? kind : `${kind} ${number}`;
  words.append(opens, ' ', small);
  return words;
}

function button({ url, title }: Target, act: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button button-small';
  made.value = url;
  made.dataset.act = act;
  made.textContent = label;
  made.setAttribute('aria-label', `${label}：${title}`);
  return made;
}
