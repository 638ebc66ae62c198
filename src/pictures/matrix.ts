/**
 * Layout of causes × strategies that a phone can show: a cause's name stands above its row of
 * points, strategies are the columns, and a dot with the strategy's number covers the point of each
 * that answers. Numbers are SVG user units.
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
  /** Distance of two columns; the first stands at half of it. */
  step: number;
  /** Radius of a dot: as large as the columns allow. */
  radius: number;
  rows: { id: string; label: Label; y: number; dots: { x: number; number: string }[] }[];
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
    step,
    radius: Math.min(13, step / 2 - 0.5),
    rows: rows.map(({ id, title, strategies: answers }, index) => {
      const top = index * rowHeight;
      const lines = wrapText(title, width / fontSize).slice(0, 1);
      const dots = columns
        .filter(({ id: strategy }) => answers.includes(strategy))
        .map(({ x, number }) => ({ x, number }));
      return { id, label: { x: 0, y: top + 20, lines }, y: top + 40, dots };
    }),
  };
}
