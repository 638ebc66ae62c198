/** An A6 card for the counter: the first moves, the QR code, room for the hotline. Only on paper. */
import { element } from '../../client/element.ts';
import { qrPath } from '../../pictures/qr.ts';

/** @param article holds the moves. @param labels number, title and short address of the article. */
export function counterCard(
  article: HTMLElement,
  { number = '', title = '', address = '' }: DOMStringMap,
): HTMLElement {
  const moves = [...article.querySelectorAll('[data-moves] a')].map((move) => move.textContent?.trim() ?? '');
  return element(
    'aside',
    { class: 'counter-card', 'aria-label': '柜台卡' },
    element('p', { class: 'counter-card-title' }, element('span', { class: 'key' }, number), ` ${title}`),
    element('ol', {}, ...moves.map((move) => element('li', {}, move))),
    element('p', { class: 'counter-card-never' }, '绝对不要：把验证码、密码告诉任何人；没查清就再刷一次。'),
    foot(address),
  );
}

function foot(address: string): HTMLElement {
  const plain = address.replace(/^https?:\/\//, '');
  const lines = ['扫码看全部做法', plain, '机构客服：＿＿＿＿＿', '终端号：＿＿＿＿＿＿'];
  const words = lines.map((line) => element('p', line === plain ? { class: 'counter-card-address' } : {}, line));
  return element(
    'div',
    { class: 'counter-card-foot' },
    element('div', {}, qrPicture(address)),
    element('div', {}, ...words),
  );
}

/** Like `QrCode.astro`, whose styles it wears. */
function qrPicture(address: string): SVGElement {
  const { size, path } = qrPath(address);
  return shape(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-label': `二维码：${address}`,
      class: 'qr',
      'shape-rendering': 'crispEdges',
    },
    shape('rect', { width: `${size}`, height: `${size}`, class: 'qr-ground' }),
    shape('path', { d: path, class: 'qr-dark' }),
  );
}

function shape(name: string, attributes: Record<string, string>, ...children: SVGElement[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
