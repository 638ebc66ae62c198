/**
 * Layout of causes × strategies that a phone can show: a cause's name stands above its row of
 * dots, strategies are the columns, and a
 * filled dot carries the strategy's number. Numbers are SVG user units.
 */
import type { Label } from './fishbone.ts';
import { wrapText } from './wrap.ts';

export interface MatrixRow {
  id: string;
  title: string;
  /** Ids of the strategies that answer it. */
  strategies: string[];
}

export interface MatrixLayout {
  width: number;
  height: number;
  columns: { x: number; number: string; id: string }[];
  /** Radius of a filled dot: as large as the columns allow. */
  radius: number;
  rows: { id: string; label: Label; y: number; dots: { x: number; number: string; filled: boolean }[] }[];
}

const width = 360;
const rowHeight = 60;
const fontSize = 16;

export function layoutMatrix(rows: MatrixRow[], strategies: { id: string; number: string }[]): MatrixLayout {
  const used = strategies.filter(({ id }) => rows.some((row) => row.strategies.includes(id)));
  const step = width / used.length;
  const columns = used.map(({ id, number }, index) => ({ id, number, x: step * (index + 0.5) }));
  return {
    width,
    height: rows.length * rowHeight,
    columns,
    radius: Math.min(13, step / 2 - 0.5),
    rows: rows.map(({ id, title, strategies: answers }, index) => {
      const top = index * rowHeight;
      const lines = wrapText(title, width / fontSize).slice(0, 1);
      const dots = columns.map((column) => ({
        x: column.x,
        number: column.number,
        filled: answers.includes(column.id),
      }));
      return { id, label: { x: 0, y: top + 20, lines }, y: top + 40, dots };
    }),
  };
}
