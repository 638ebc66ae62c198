/** Paints sharing pictures: the mark and the name above, the title, the promise of the site below. */
import { type Canvas, createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { iconSide, pictureSize, squareIcon } from './address.ts';
import type { Card } from './cards.ts';
import { paletteOf, type Tokens } from './colours.ts';
import { openFonts } from './fonts.ts';
import { indexedPng, nearestOf } from './indexed-png.ts';
import { fittedSize, setTitle } from './title-lines.ts';

/** What all pictures have in common. */
export interface Frame {
  name: string;
  tagline: string;
  tokens: Tokens;
  /** Path of the mark as SVG. */
  mark: string;
}

export interface Painter {
  /** PNG of a card. @throws when the title does not fit. */
  picture(card: Card): Uint8Array<ArrayBuffer>;
}

const { width, height } = pictureSize;
const margin = 72;
const band = 92;
/** Middle of the line with mark and name. */
const top = 104;

/** @param cards everything that will be painted; their characters decide which fonts are opened. */
export async function createPainter(frame: Frame, cards: readonly Card[]): Promise<Painter> {
  const texts = cards.flatMap(({ title, section = '', number = '' }) => [title, section, number]);
  const family = openFonts([frame.name, frame.tagline, ...texts]);
  const mark = await loadImage(frame.mark);
  const palette = paletteOf(frame.tokens);
  const nearest = nearestOf(palette);
  const png = (canvas: Canvas) => indexedPng(canvas.data(), canvas.width, palette, nearest);
  const canvas = createCanvas(width, height);
  return {
    picture: (card) => {
      if (card.path === squareIcon) return png(iconOf(mark, frame.tokens));
      paint(contextOf(canvas), card, { ...frame, family, mark });
      return png(canvas);
    },
  };
}

interface Kit extends Omit<Frame, 'mark'> {
  family: string;
  mark: Image;
}

function contextOf(canvas: Canvas): SKRSContext2D {
  const context = canvas.getContext('2d');
  context.lang = 'zh-Hans';
  context.textBaseline = 'middle';
  return context;
}

function paint(context: SKRSContext2D, card: Card, kit: Kit): void {
  context.fillStyle = kit.tokens.paper;
  context.fillRect(0, 0, width, height);
  paintHead(context, card, kit);
  paintTitle(context, card.title, kit);
  paintBand(context, kit, card.section === undefined ? '' : kit.tagline);
}

function paintHead(context: SKRSContext2D, { section, number = '' }: Card, { tokens, family, mark, name }: Kit): void {
  context.drawImage(mark, margin - 10, top - 44, 88, 88);
  context.fillStyle = tokens.ink;
  context.textAlign = 'left';
  context.font = `700 ${fittedSize(name, 40, 700)}px ${family}`;
  context.fillText(name, margin + 92, top);
  if (!section) return;
  context.font = `700 40px ${family}`;
  context.textAlign = 'right';
  context.fillText(`${section} ${number}`.trim(), width - margin, top);
}

function paintTitle(context: SKRSContext2D, title: string, { tokens, family }: Kit): void {
  const { size, lines } = setTitle(title);
  const leading = size * 1.32;
  const middle = (top + 44 + height - band) / 2;
  context.textAlign = 'left';
  context.fillStyle = tokens.ink;
  context.font = `700 ${size}px ${family}`;
  for (const [index, line] of lines.entries())
    context.fillText(line, margin, middle + (index - (lines.length - 1) / 2) * leading);
}

/** The foot of the terminal: the promise, and its three keys. */
function paintBand(context: SKRSContext2D, { tokens, family }: Kit, text: string): void {
  const middle = height - band / 2;
  context.fillStyle = tokens.body;
  context.fillRect(0, height - band, width, band);
  context.fillStyle = tokens['on-body'];
  context.font = `700 ${fittedSize(text, 36, 880)}px ${family}`;
  context.fillText(text, margin, middle);
  const keys = [tokens['key-enter'], tokens['key-clear'], tokens['key-cancel']];
  for (const [index, colour] of keys.entries()) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(width - margin - 20 - index * 58, middle, 20, 0, 2 * Math.PI);
    context.fill();
  }
}

function iconOf(mark: Image, tokens: Tokens): Canvas {
  const canvas = createCanvas(iconSide, iconSide);
  const context = canvas.getContext('2d');
  context.fillStyle = tokens.paper;
  context.fillRect(0, 0, iconSide, iconSide);
  context.drawImage(mark, iconSide * 0.1, iconSide * 0.1, iconSide * 0.8, iconSide * 0.8);
  return canvas;
}
