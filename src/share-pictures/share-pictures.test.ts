import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../check/files.ts';
import { readContent } from '../check/read.ts';
import { widthOf } from '../pictures/wrap.ts';
import { type Card, headOf, readCards } from './cards.ts';
import { paletteOf, readTokens } from './colours.ts';
import { drawPictures } from './draw.ts';
import { indexedPng, nearestOf } from './indexed-png.ts';
import type { Frame } from './paint.ts';
import { fittedSize, setTitle } from './title-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'share-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tokens = readTokens('src/styles/tokens.css');
const frame: Frame = { name: 'POS 机帮助中心', tagline: '先打开这里', tokens, mark: 'public/favicon.svg' };
const card: Card = { path: '/share/problems/a.png', section: '问题', number: 'P01', title: 'POS 机续不了费怎么办' };
const cards = readCards('.', frame.tagline);

describe('cards', () => {
  it('say what the articles, checklists and codes are called', () => {
    const kinds = ['problems', 'strategies', 'checklists', 'codes'];
    const entries = readContent(diskFiles('.')).entries.filter(({ collection }) => kinds.includes(collection));
    const titles = entries.map(({ data }) => (data as { title: string }).title);
    expect(cards.slice(2).map(({ title }) => title)).toEqual(titles);
    expect(titles.length).toBeGreaterThan(150);
  });

  it('read a title however it is written', () => {
    expect(headOf('id: x\ntitle: "机器：坏了"\nnumber: P01\nsteps:\n  - title: 别的\n')).toEqual({
      id: 'x',
      title: '机器：坏了',
      number: 'P01',
    });
    expect(headOf('title: >-\n  两行\n  标题\nanswer: 无\n').title).toBe('两行 标题');
  });
});

describe('title lines', () => {
  it('break where a reader would pause', () => {
    expect(setTitle('POS 机业务联系不上怎么办：连不上后台、找不到人').lines).toEqual([
      'POS 机业务联系不上怎么办：',
      '连不上后台、找不到人',
    ]);
    expect(setTitle('POS 机续不了费怎么办').lines).toEqual(['POS 机续不了费怎么办']);
  });

  it('fit the picture and keep all words, for every title of the site', () => {
    const room = 1200 - 2 * 72;
    for (const { title } of cards.filter(({ title }) => title)) {
      const { size, lines } = setTitle(title);
      expect(lines.join('').replaceAll(' ', ''), title).toBe(title.replaceAll(' ', ''));
      expect(
        lines.every((line) => widthOf(line) * size <= room && !/^[，。、；：？！）]/.test(line)),
        title,
      ).toBe(true);
      expect(lines.length * size, title).toBeLessThan(300);
    }
  });

  it('leave the words of another owner room', () => {
    expect([fittedSize('短', 36, 880), fittedSize('长'.repeat(40), 36, 880)]).toEqual([36, 22]);
  });

  it('refuse a title that cannot fit', () => {
    expect(() => setTitle('长'.repeat(80))).toThrow('too long');
  });
});

describe('indexed PNG', () => {
  it('comes back with the colours of the palette, as near as sixteen steps a channel can tell', async () => {
    const palette = paletteOf(tokens);
    expect(palette.length).toBeLessThanOrEqual(16);
    const pixels = Uint8Array.from(palette.flatMap((colour) => [...colour, 255]));
    const image = await loadImage(Buffer.from(indexedPng(pixels, palette.length, palette, nearestOf(palette))));
    const context = createCanvas(palette.length, 1).getContext('2d');
    context.drawImage(image, 0, 0);
    const back = [...context.getImageData(0, 0, palette.length, 1).data];
    const distances = back.map((value, index) => Math.abs(value - (pixels[index] ?? 0)));
    expect(Math.max(...distances)).toBeLessThan(17);
  });

  it('has no room for more than sixteen colours', () => {
    expect(() => nearestOf(Array(17).fill([0, 0, 0]))).toThrow('17 colours');
  });
});

describe('drawn pictures', () => {
  const cache = join(folder, 'cache');

  it('are drawn once, and again only when something in them changes', async () => {
    const first = await drawPictures(frame, [card], cache);
    const bytes = readFileSync(first.pictures[0]?.file ?? '');
    expect([first.fresh, (await drawPictures(frame, [card], cache)).fresh]).toEqual([1, 0]);
    const changed = await drawPictures(frame, [{ ...card, title: '换了标题' }], cache);
    expect(changed.fresh).toBe(1);
    expect(readdirSync(cache)).toHaveLength(1);
    const again = await drawPictures(frame, [card], cache);
    expect(readFileSync(again.pictures[0]?.file ?? '').equals(bytes)).toBe(true);
  });

  it('show the title: ink where it stands, and more of it for a longer one', async () => {
    const inkOf = async (title: string) => {
      const { pictures } = await drawPictures(frame, [{ ...card, title }], join(folder, 'ink'));
      const context = createCanvas(1200, 630).getContext('2d');
      context.drawImage(await loadImage(readFileSync(pictures[0]?.file ?? '')), 0, 0);
      const { data } = context.getImageData(72, 160, 1056, 370);
      return data.filter((value, index) => index % 4 === 0 && value < 64).length;
    };
    const [short, long] = [await inkOf('余额不足'), await inkOf('余额不足，余额不足')];
    expect(short).toBeGreaterThan(5000);
    expect(long / short).toBeGreaterThan(1.5);
  });

  it('stay small', async () => {
    const { pictures } = await drawPictures(
      frame,
      [{ ...card, title: '扫码收不了款怎么办：付款码无效、收款码停用' }],
      cache,
    );
    expect(statSync(pictures[0]?.file ?? '').size).toBeLessThan(60_000);
  });

  it('never take a character from the machine that builds', async () => {
    await expect(drawPictures(frame, [{ ...card, title: '\u{2A700}' }], join(folder, 'none'))).rejects.toThrow(
      'has no “\u{2A700}”',
    );
  });
});
