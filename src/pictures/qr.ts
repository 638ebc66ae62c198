import { encode } from 'uqr';

/** A QR code as rows of squares, `true` is dark, with its quiet zone. */
export function qrSquares(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 4 }).data;
}

/**
 * A QR code as one SVG path, with its quiet zone; `size` is the side in squares. The path is a
 * stroke one square wide along the middle of each row, each run of dark squares relative to the
 * one before: a third of the bytes of squares.
 */
export function qrPath(text: string): { size: number; path: string } {
  const squares = qrSquares(text);
  return { size: squares.length, path: squares.map(rowPath).join('') };
}

function rowPath(row: boolean[], y: number): string {
  const text = row.map((dark) => (dark ? '1' : '0')).join('');
  let end: number | undefined;
  return [...text.matchAll(/1+/g)]
    .map(({ 0: run, index }) => {
      const move = end === undefined ? `M${index} ${y}.5` : `m${index - end} 0`;
      end = index + run.length;
      return `${move}h${run.length}`;
    })
    .join('');
}
