/** The thread that builds the search index; messages come in the order of `ToThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LettersFile, NamesFile } from '../search/names.ts';
import { SearchBuild } from './search-build.ts';

export type ToThread =
  | { kind: 'names' | 'letters' | 'page'; path: string; body: ArrayBuffer }
  /** Every page stands in the folder. The answer is `read`. */
  | { kind: 'rest'; folder: string }
  /** The answer is `done`. */
  | { kind: 'finish'; folder: string };
export type FromThread = { kind: 'read' } | { kind: 'done'; sections: number } | { kind: 'failed'; reason: string };

let names: NamesFile | undefined;
let letters: LettersFile | undefined;
let build: SearchBuild | undefined;

const answer = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToThread) => {
  act(message).catch((error: unknown) => answer({ kind: 'failed', reason: String(error) }));
});

async function act(message: ToThread): Promise<void> {
  if (message.kind === 'names') names = JSON.parse(text(message.body)) as NamesFile;
  if (message.kind === 'letters') letters = JSON.parse(text(message.body)) as LettersFile;
  if (!build && names && letters) build = new SearchBuild(names, letters, workerData as string);
  if (message.kind === 'page') build?.page(message.path, text(message.body));
  if (message.kind === 'rest') {
    build?.rest(message.folder);
    answer({ kind: 'read' });
  }
  if (message.kind === 'finish') answer({ kind: 'done', sections: (await build?.finish(message.folder)) ?? 0 });
}

function text(body: ArrayBuffer): string {
  return new TextDecoder().decode(body);
}
