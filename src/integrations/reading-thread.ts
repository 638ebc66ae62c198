/** The thread that reads pages as they are drawn; messages come in the order of `ToThread`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { LettersFile, NamesFile } from '../search/names.ts';
import { PageReadingStore } from './page-reading-store.ts';
import { SearchBuild } from './search-build.ts';

export type ToThread =
  | { kind: 'names' | 'letters' | 'page'; path: string; body: ArrayBuffer }
  /** The answer is `twins`, when all are written. */
  | { kind: 'twins' }
  /** The answer is `sections`, when the index is written. */
  | { kind: 'sections' };
export type FromThread = { kind: 'twins' | 'sections'; count: number } | { kind: 'failed'; reason: string };

/** `folder` of the site, `kept` the file that keeps readings between builds. */
export interface ThreadData {
  folder: string;
  kept: string;
}

const { folder, kept } = workerData as ThreadData;
const store = new PageReadingStore(kept);
/** By path. */
const twins = new Map<string, string>();
let names: NamesFile | undefined;
let letters: LettersFile | undefined;
let build: SearchBuild | undefined;

const answer = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToThread) => {
  act(message).catch((error: unknown) => {
    answer({ kind: 'failed', reason: String(error) });
    parentPort?.close();
  });
});

async function act(message: ToThread): Promise<void> {
  if (message.kind === 'names') names = JSON.parse(text(message.body)) as NamesFile;
  if (message.kind === 'letters') letters = JSON.parse(text(message.body)) as LettersFile;
  if (!build && names && letters) build = new SearchBuild(names, letters, folder);
  if (message.kind === 'page') readPage(message.path, text(message.body));
  if (message.kind === 'twins') answer({ kind: 'twins', count: writeTwins() });
  if (message.kind === 'sections') {
    if (!build) throw new Error('nothing to spell the search index with: its names or letters were not drawn');
    answer({ kind: 'sections', count: await build.finish() });
    // Nobody waits for this; the thread ends, and the build with it, when it is done.
    store.save();
    parentPort?.close();
  }
}

function readPage(path: string, html: string): void {
  const { sections, twin } = store.readPage(html, path);
  build?.page(path, sections);
  if (twin) twins.set(twin.path, twin.text);
}

/** Writes every twin, and all of them together in the order of their names. @returns how many there are. */
function writeTwins(): number {
  const inOrder = [...twins].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, markdown] of inOrder) writeFileSync(join(folder, path), markdown);
  writeFileSync(join(folder, 'llms-full.txt'), inOrder.map(([, markdown]) => markdown).join('\n---\n\n'));
  return inOrder.length;
}

function text(body: ArrayBuffer): string {
  return new TextDecoder().decode(body);
}
