/** The light colours of the site's tokens, mixed into the sixteen colours of a picture. */
import { readFileSync } from 'node:fs';
import type { Colour } from './indexed-png.ts';

export type Tokens = Record<'paper' | 'ink' | 'soft' | 'body' | 'on-body' | 'screen' | 'edge', string> &
  Record<'key-cancel' | 'key-clear' | 'key-enter', string>;

/** `--color-…` of the first block of the style sheet, without that prefix. @param file path of `tokens.css`. */
export function readTokens(file: string): Tokens {
  const light = readFileSync(file, 'utf8').split('@media')[0] ?? '';
  return Object.fromEntries(
    [...light.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  ) as Tokens;
}

/** The plain colours, and the steps between print and ground that make edges smooth. */
export function paletteOf(tokens: Tokens): Colour[] {
  const { paper, ink, body, edge, screen } = tokens;
  return [
    ...steps(paper, ink, 7),
    ...steps(tokens['on-body'], body, 4),
    ...[edge, screen, tokens['key-cancel'], tokens['key-clear'], tokens['key-enter']].map(colourOf),
  ];
}

function steps(from: string, to: string, count: number): Colour[] {
  const [a, b] = [colourOf(from), colourOf(to)];
  return Array.from({ length: count }, (_, step) => {
    const mix = (channel: 0 | 1 | 2) => Math.round(a[channel] + ((b[channel] - a[channel]) * step) / (count - 1));
    return [mix(0), mix(1), mix(2)];
  });
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
