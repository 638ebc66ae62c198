/** Draws mutations by seed and has each judged. */
import { type ContentFiles, diskFiles } from '../../../src/check/files.ts';
import { Random } from '../random.ts';
import { bodyMutations } from './body-mutations.ts';
import { byteMutations } from './byte-mutations.ts';
import { judge, type Verdict } from './judge.ts';
import type { Mutation } from './mutation.ts';
import { referenceMutations } from './reference-mutations.ts';
import { yamlMutations } from './yaml-mutations.ts';

export interface Case {
  /** For messages: number, mutation and file. */
  name: string;
  path: string;
  bytes: Buffer;
}

export interface Outcome extends Case {
  verdict: Verdict;
}

const mutations: Mutation[] = [...yamlMutations, ...bodyMutations, ...referenceMutations, ...byteMutations];

/** Cases for real content files; every kind of mutation comes up in turn, so none is left out. */
export function drawCases(files: ContentFiles, count: number, seed: number): Case[] {
  const random = new Random(seed);
  const paths = [...files.keys()].filter((path) => path !== 'README.md' && path !== 'published.json');
  const cases: Case[] = [];
  for (let turn = 0; cases.length < count; turn++) {
    const mutation = mutations[turn % mutations.length] as Mutation;
    const found = mutated(files, mutation, paths, random);
    if (found) cases.push({ name: `#${cases.length + 1} ${mutation.name} in ${found.path}`, ...found });
  }
  return cases;
}

/** Looks for a file in which the mutation changes something; gives up after some. */
function mutated(files: ContentFiles, { mutate }: Mutation, paths: string[], random: Random) {
  for (let attempt = 0; attempt < 30; attempt++) {
    const path = random.pick(paths);
    const before = Buffer.from(files.get(path) ?? []);
    const after = mutate({ path, bytes: before, text: before.toString() }, random);
    if (after !== undefined && !before.equals(Buffer.from(after as string)))
      return { path, bytes: Buffer.from(after as string) };
  }
  return undefined;
}

/** @param report called after each case, so that a hang can be told from patience. */
export async function judgeCases(
  cases: Case[],
  files: ContentFiles,
  today: string,
  report: (outcome: Outcome) => void = () => {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of cases) {
    const verdict = await judge(new Map([...files, [each.path, each.bytes]]), each.path, today);
    outcomes.push({ ...each, verdict });
    report({ ...each, verdict });
  }
  return outcomes;
}

/** The content of this project, as the cases start from it. */
export const realFiles = () => diskFiles('.');
