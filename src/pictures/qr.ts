import { encode } from 'uqr';

/** A QR code as rows of squares, `true` is dark, with its quiet zone. */
export function qrSquares(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 4 }).data;
}

/** The same as one SVG path of unit squares; `size` is the side in squares. */
export function qrPath(text: string): { size: number; path: string } {
  const squares = qrSquares(text);
  const rows = squares.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size: squares.length, path: rows.join('') };
}
