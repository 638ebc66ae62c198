/** Breaks a title into the lines of its picture. */
import { widthOf } from '../pictures/wrap.ts';

/** From large to small: pixels of a character, width of a line in em, most lines, and what smallness costs. */
const prints = [
  { size: 104, em: 10, most: 2, small: 0 },
  { size: 84, em: 12.4, most: 3, small: 3 },
  { size: 68, em: 15.4, most: 4, small: 10 },
];

export interface SetTitle {
  size: number;
  lines: string[];
}

interface Setting extends SetTitle {
  /** How badly the title is broken: least wins. */
  cost: number;
}

/** The print and the lines that break the title best. @throws when it fits in none; titles have at most 30 characters. */
export function setTitle(title: string): SetTitle {
  const pieces = piecesOf(title);
  const settings = prints.flatMap(({ size, em, most, small }) => {
    const set = breakLines(pieces, em, most);
    return set ? [{ size, lines: set.lines, cost: set.cost + small }] : [];
  });
  const [chosen] = settings.sort((a, b) => a.cost - b.cost);
  if (!chosen) throw new Error(`the title “${title}” is too long for its sharing picture`);
  return { size: chosen.size, lines: chosen.lines };
}

/** The wanted size in pixels, or the largest in which a line fits the room, in pixels. */
export function fittedSize(line: string, wanted: number, room: number): number {
  return Math.min(wanted, Math.floor(room / widthOf(line)));
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const closing = /^[，。、；：？！）》”’]+$/;

/** Words with what may not start a line: closing punctuation, and 不… or a lone verb that ends what stands before. */
function piecesOf(title: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(title)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && (closing.test(segment) || segment.startsWith('不') || last.endsWith('怎么')))
      pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** As few lines as possible, of about one length, ending at punctuation where that is near. */
function breakLines(pieces: string[], em: number, most: number): Omit<Setting, 'size'> | undefined {
  const width = widthOf(pieces.join(''));
  for (let count = Math.ceil(width / em); count <= most; count++) {
    const found = cheapest(pieces, count, em, width / count);
    if (found) return found;
  }
  return undefined;
}

/** A break costs what it interrupts, a line its distance in em from the others, squared. */
function cheapest(pieces: string[], count: number, em: number, ideal: number): Omit<Setting, 'size'> | undefined {
  if (count === 0) return pieces.length === 0 ? { lines: [], cost: 0 } : undefined;
  let winner: Omit<Setting, 'size'> | undefined;
  for (let taken = 1; taken <= pieces.length; taken++) {
    const line = pieces.slice(0, taken).join('').trim();
    if (widthOf(line) > em) break;
    const rest = cheapest(pieces.slice(taken), count - 1, em, ideal);
    if (!rest) continue;
    const interrupts = taken === pieces.length || /[，。、；：？！]$/.test(line) ? 0 : 20;
    const cost = rest.cost + interrupts + (widthOf(line) - ideal) ** 2;
    if (!winner || cost < winner.cost) winner = { lines: [line, ...rest.lines], cost };
  }
  return winner;
}
