import { describe, expect, it } from 'vitest';
import { layoutFishbone } from './fishbone.ts';
import { layoutFlow } from './flow.ts';
import { layoutMatrix } from './matrix.ts';
import { qrPath } from './qr.ts';
import { widthOf, wrapText } from './wrap.ts';

describe('text in pictures', () => {
  it('breaks between characters, keeps Latin words whole and punctuation off the line start', () => {
    expect(wrapText('证件过期，或资料变了没更新', 5)).toEqual(['证件过期，', '或资料变了', '没更新']);
    expect(wrapText('打开 Wi-Fi 再试', 4)).toEqual(['打开', 'Wi-Fi', '再试']);
    expect(wrapText('一二三四五，六', 5)).toEqual(['一二三四五，', '六']);
  });

  it('never makes a line wider than asked by more than one closing mark', () => {
    const lines = wrapText('机器老旧、程序过旧或数据损坏，先结算再更新', 7);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(8);
  });
});

describe('fishbone', () => {
  const groups = [
    {
      title: '网络',
      causes: [
        { id: 'a', title: '信号弱' },
        { id: 'b', title: '路由器坏' },
      ],
    },
    { title: '操作', causes: [{ id: 'c', title: '密码忘了' }] },
  ];
  const picture = layoutFishbone('POS 机连不上', groups);

  it('has one bone a category and one rib a cause', () => {
    expect(picture.bones.map(({ ribs }) => ribs.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it('leaves 44 units between two causes, so that each can be tapped', () => {
    const ys = picture.bones.flatMap(({ ribs }) => ribs.map(({ line }) => line.y1));
    for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] as number)).toBeGreaterThanOrEqual(44);
  });

  it('keeps every bone on the spine and within the picture', () => {
    for (const { line } of picture.bones) expect(line.x1).toBe(picture.spine.x1);
    expect(picture.spine.y2).toBeLessThanOrEqual(picture.height);
  });
});

describe('flow', () => {
  it('stacks boxes without overlap, an arrow between each two', () => {
    const step = (id: string) => ({
      id,
      title: '提交资料',
      text: '证件、门头照、结算账户，和真实经营一致。',
      codes: ['97'],
    });
    const { boxes, arrows, height } = layoutFlow([step('a'), step('b'), step('c')]);
    expect(arrows).toHaveLength(2);
    for (const [index, box] of boxes.slice(1).entries()) {
      const before = boxes[index];
      expect(box.y).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0));
    }
    expect(height).toBeGreaterThan((boxes[2]?.y ?? 0) + (boxes[2]?.height ?? 0));
  });
});

describe('matrix', () => {
  it('shows only strategies that answer something and puts the dots into their columns', () => {
    const strategies = [
      { id: 's', number: 'S01' },
      { id: 't', number: 'S02' },
      { id: 'unused', number: 'S03' },
    ];
    const { columns, rows } = layoutMatrix(
      [
        { id: 'a', title: '信号弱', strategies: ['t'] },
        { id: 'b', title: '没电', strategies: ['s'] },
      ],
      strategies,
    );
    expect(columns.map(({ number }) => number)).toEqual(['S01', 'S02']);
    expect(rows.map(({ dots }) => dots.map(({ number }) => number))).toEqual([['S02'], ['S01']]);
    expect(rows.flatMap(({ dots }) => dots.map(({ x }) => x))).toEqual([columns[1]?.x, columns[0]?.x]);
  });
});

it('draws a QR code with a quiet zone of four squares', () => {
  const { size, path } = qrPath('https://help.example.com/problems/renewal-failed/');
  expect(size).toBeGreaterThan(29);
  expect(path.startsWith('M4 4.5h7m')).toBe(true);
});
