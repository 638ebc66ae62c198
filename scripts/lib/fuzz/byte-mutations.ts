/** Mistakes of editors, copies and transports: encodings, line ends, unseen characters, sizes, lost and moved lines. */
import { into, type Mutate, type Mutation } from './mutation.ts';

const anyLine = /\S/;
const unseen = ['\u200B', '\u202E', '\u0000', '\u0007', '\u00A0', '\uFEFF', '\u2028', '\r', '\u0085', '\u3000', '\t'];
const odd = ['👍🏽', 'e\u0301', '\u2F64', '\uF9D0', '𠮷', 'ﬁ', 'Ⅷ', '①', 'ｱ', 'שלום', '\u{E0041}', '\uFFFD', '\uE000'];

const onLines =
  (change: (lines: string[], at: number) => void): Mutate =>
  ({ text }, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length));
    return lines.join('\n');
  };

const spliced =
  (piece: Buffer): Mutate =>
  ({ bytes }, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  };

const last = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .findLast((line) => /\p{Script=Han}/u.test(line)) ?? '字';

export const byteMutations: Mutation[] = [
  { name: 'BOM', mutate: ({ text }) => `\uFEFF${text}` },
  { name: 'Windows line ends', mutate: ({ text }) => text.replaceAll('\n', '\r\n') },
  { name: 'BOM and Windows line ends', mutate: ({ text }) => `\uFEFF${text.replaceAll('\n', '\r\n')}` },
  { name: 'old Mac line ends', mutate: ({ text }) => text.replaceAll('\n', '\r') },
  { name: 'UTF-16', mutate: ({ text }) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  { name: 'bytes of GBK', mutate: spliced(Buffer.from([0xc4, 0xe3, 0xba, 0xc3])) },
  { name: 'half of a surrogate pair', mutate: spliced(Buffer.from([0xed, 0xa0, 0x80])) },
  { name: 'cut short', mutate: ({ bytes }, random) => bytes.subarray(0, random.below(bytes.length)) },
  { name: 'empty file', mutate: () => '' },
  { name: 'blank file', mutate: () => '\n \n\n' },
  { name: 'no line end at the end', mutate: ({ text }) => text.trimEnd() },
  { name: 'unseen character', mutate: into(anyLine, unseen) },
  { name: 'odd character', mutate: into(anyLine, odd) },
  { name: 'line removed', mutate: onLines((lines, at) => lines.splice(at, 1)) },
  { name: 'line twice', mutate: onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')) },
  { name: 'lines swapped', mutate: onLines((lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())) },
  { name: 'lines joined', mutate: onLines((lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(''))) },
  {
    name: 'conflict marks',
    mutate: onLines((lines, at) => lines.splice(at, 1, '<<<<<<< HEAD', lines[at] ?? '', '=======', '>>>>>>> x')),
  },
  { name: 'blank line', mutate: onLines((lines, at) => lines.splice(at, 0, '')) },
  {
    name: 'two megabytes',
    mutate: ({ text }) => `${text}\n${`${last(text)}\n\n`.repeat(Math.ceil(2 ** 21 / (3 * last(text).length)))}`,
  },
];
