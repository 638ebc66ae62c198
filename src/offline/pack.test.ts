import { expect, it } from 'vitest';
import { openPack, writePack } from './pack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body?: Uint8Array) => new TextDecoder().decode(body);

it('gives back every file and holds a common part once', () => {
  const head = 'x'.repeat(1000);
  const files = ['/a/', '/b/', '/c/'].map((path) => ({ path, type: 'text/html', parts: [bytes(head), bytes(path)] }));
  const pack = writePack(files);
  expect(pack.length).toBeLessThan(1300);
  const open = openPack(pack);
  expect(open.paths).toEqual(['/a/', '/b/', '/c/']);
  expect(text(open.read('/b/')?.body)).toBe(`${head}/b/`);
  expect(open.read('/b/')?.type).toBe('text/html');
  expect(open.read('/d/')).toBeUndefined();
});

it('tells parts apart that begin alike and are equally long', () => {
  const [one, two] = [`${'y'.repeat(80)}1`, `${'y'.repeat(80)}2`];
  const open = openPack(
    writePack([
      { path: '/1', type: 't', parts: [bytes(one)] },
      { path: '/2', type: 't', parts: [bytes(two)] },
    ]),
  );
  expect([text(open.read('/1')?.body), text(open.read('/2')?.body)]).toEqual([one, two]);
});

it('refuses what is no pack', () => {
  expect(() => openPack(bytes('garbage that is long enough'))).toThrow();
});
