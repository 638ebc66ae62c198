/** A QR code to look at and to save, drawn in the browser when it is asked for. */
import { qrSquares } from '../../pictures/qr.ts';

/** Pixels a square; large enough for print, small enough for a chat. */
const side = 9;

/** @param name of the saved picture, without ending. */
export function qrFigure(address: string, name: string): HTMLElement {
  const canvas = drawn(address);
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.append(`扫码打开 ${address} `);
  figure.dataset.qr = address;
  figure.append(canvas, caption);
  canvas.toBlob((picture) => picture && caption.append(saveLink(picture, name)));
  return figure;
}

function drawn(address: string): HTMLCanvasElement {
  const squares = qrSquares(address);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = squares.length * side;
  canvas.className = 'w-44';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `二维码：${address}`);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  for (const [y, row] of squares.entries())
    for (const [x, isDark] of row.entries()) if (isDark) context.fillRect(x * side, y * side, side, side);
  return canvas;
}

function saveLink(picture: Blob, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${name}.png`;
  link.className = 'button button-small';
  link.textContent = '保存图片';
  return link;
}

/** Name of a picture after the address it holds: `p01-documents-expired`. */
export function pictureName(address: string): string {
  const { pathname, hash } = new URL(address);
  return `${pathname}${hash}`.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'qr';
}
