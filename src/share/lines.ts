/** Cuts texts to lines that a chat shows whole. */
import { clip } from './forms.ts';

const longest = 60;

/** At most three lines; each ends with its last whole sentence that fits, or is cut. */
export function shareLines(texts: (string | undefined)[]): string[] {
  return texts
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .slice(0, 3)
    .map(shorten);
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  const end = Math.max(...['。', '！', '？', '；'].map((mark) => text.lastIndexOf(mark, longest - 1)));
  return end > longest / 3 ? text.slice(0, end + 1) : clip(text, longest);
}
