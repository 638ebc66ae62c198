/**
 * Layout of a cause-and-effect picture that a phone can show: the spine runs down the left side,
 * one slanted bone a category, one rib a cause. Numbers are SVG user units.
 */
import { wrapText } from './wrap.ts';

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Label {
  x: number;
  y: number;
  lines: string[];
}

export interface Fishbone {
  width: number;
  height: number;
  head: { height: number; label: Label };
  spine: Line;
  bones: { line: Line; label: Label; ribs: { line: Line; label: Label; id: string }[] }[];
}

export interface FishboneGroup {
  title: string;
  causes: { id: string; title: string }[];
}

const width = 360;
const spineX = 22;
const tipX = 58;
const textX = 78;
const row = 44;
export const lineHeight = 21;
const fontSize = 16;

export function layoutFishbone(title: string, groups: FishboneGroup[]): Fishbone {
  const headLines = wrapText(title, (width - 32) / 19);
  const headHeight = headLines.length * 26 + 20;
  let y = headHeight + 26;
  const bones = groups.map((group) => {
    const bone = layoutBone(group, y);
    y = bone.line.y1 + 26;
    return bone;
  });
  return {
    width,
    height: y,
    head: { height: headHeight, label: { x: 16, y: 32, lines: headLines } },
    spine: { x1: spineX, y1: headHeight, x2: spineX, y2: bones.at(-1)?.line.y1 ?? headHeight },
    bones,
  };
}

/** Lines as one path: a picture of fifteen causes has thirty of them. */
export function pathOf(lines: Line[]): string {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const way = ({ x1, y1, x2, y2 }: Line) => (y1 === y2 ? `h${tenth(x2 - x1)}` : `l${tenth(x2 - x1)} ${tenth(y2 - y1)}`);
  return lines.map((line) => `M${tenth(line.x1)} ${tenth(line.y1)}${way(line)}`).join('');
}

function layoutBone({ title, causes }: FishboneGroup, top: number): Fishbone['bones'][number] {
  const bottom = top + (causes.length + 1) * row;
  const line: Line = { x1: spineX, y1: bottom, x2: tipX, y2: top };
  const ribs = causes.map(({ id, title: cause }, index) => {
    const y = top + (index + 1) * row;
    const x = tipX - ((tipX - spineX) * (y - top)) / (bottom - top);
    const lines = wrapText(cause, (width - textX) / fontSize);
    const label = { x: textX, y: y + 6 - ((lines.length - 1) * lineHeight) / 2, lines };
    return { id, line: { x1: x, y1: y, x2: textX - 6, y2: y }, label };
  });
  return { line, label: { x: tipX + 8, y: top + 6, lines: [title] }, ribs };
}
