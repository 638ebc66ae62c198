/** Breaks text into lines for SVG, which cannot do it itself. */

/** Width in em: Chinese and full-width characters 1, all others about half. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef“”‘’…—]/.test(character) ? 1 : 0.56),
    0,
  );
}

/** Lines of at most `em` width; Latin words stay whole, closing punctuation never starts a line. */
export function wrapText(text: string, em: number): string[] {
  const pieces = text.match(/[A-Za-z0-9+./%-]+|\s+|./gu) ?? [];
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    const fits = widthOf(line + piece) <= em || /^[，。；：？！、）》”’]/.test(piece);
    if (fits || line === '') lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
