/** What a mutation is: one believable or malicious mistake in one file of `content/`. */
import type { Random } from '../random.ts';

export interface Source {
  path: string;
  bytes: Buffer;
  text: string;
}

/** Returns the changed file, or undefined when the mutation finds nothing to change. */
export type Mutate = (source: Source, random: Random) => string | Buffer | undefined;

export interface Mutation {
  name: string;
  mutate: Mutate;
}

/** Changes one line that fits the pattern; the line is chosen by chance. */
export function onLine(pattern: RegExp, change: (line: string, random: Random) => string): Mutate {
  return ({ text }, random) => {
    const lines = text.split('\n');
    const fitting = lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
    if (fitting.length === 0) return undefined;
    const at = random.pick(fitting);
    lines[at] = change(lines[at] ?? '', random);
    return lines.join('\n');
  };
}

/** Puts a piece at a place chosen by chance inside a line that fits the pattern. */
export function into(pattern: RegExp, pieces: readonly string[]): Mutate {
  return onLine(pattern, (line, random) => {
    const at = random.below(line.length + 1);
    return line.slice(0, at) + random.pick(pieces) + line.slice(at);
  });
}
