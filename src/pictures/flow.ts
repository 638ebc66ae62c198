/** Layout of a flow: boxes from top to bottom, an arrow between each two. Numbers are SVG user units. */
import type { Label } from './fishbone.ts';
import { wrapText } from './wrap.ts';

export interface FlowStep {
  id: string;
  title: string;
  text: string;
  codes: string[];
}

export interface FlowBox {
  id: string;
  y: number;
  height: number;
  title: Label;
  text: Label;
  codes: Label;
}

export interface FlowLayout {
  width: number;
  height: number;
  boxes: FlowBox[];
  /** y of the start and of the tip of each arrow. */
  arrows: { from: number; to: number }[];
}

const width = 360;
const padding = 16;
const gap = 28;
export const lineHeight = 23;
const inner = width - 2 * padding;

export function layoutFlow(steps: FlowStep[]): FlowLayout {
  const boxes: FlowBox[] = [];
  let y = 2;
  for (const [index, step] of steps.entries()) {
    const box = layoutBox(step, index + 1, y);
    boxes.push(box);
    y += box.height + gap;
  }
  const arrows = boxes.slice(1).map((box, index) => ({ from: box.y - gap, to: (boxes[index + 1] as FlowBox).y - 4 }));
  return { width, height: y - gap + 2, boxes, arrows };
}

function layoutBox({ id, title, text, codes }: FlowStep, number: number, y: number): FlowBox {
  const titleLines = wrapText(`${number}. ${title}`, inner / 17);
  const textLines = wrapText(text, inner / 15);
  const codeLines = codes.length > 0 ? wrapText(`应答码 ${codes.join(' ')}`, inner / 15) : [];
  const titleY = y + 30;
  const textY = titleY + titleLines.length * lineHeight;
  const codeY = textY + textLines.length * lineHeight;
  return {
    id,
    y,
    height: codeY + codeLines.length * lineHeight - y - 2,
    title: { x: padding, y: titleY, lines: titleLines },
    text: { x: padding, y: textY, lines: textLines },
    codes: { x: padding, y: codeY, lines: codeLines },
  };
}
