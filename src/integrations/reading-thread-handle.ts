/** The reading thread as the build sees it. */
import { Worker } from 'node:worker_threads';
import type { FromThread, ThreadData, ToThread } from './reading-thread.ts';

export class ReadingThread {
  private readonly worker: Worker;
  /** Listened for from the start: a page can fail long before anybody asks. */
  private readonly failed: Promise<never>;

  constructor(workerData: ThreadData) {
    this.worker = new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData });
    this.failed = new Promise((_, reject) => {
      this.worker.on('error', reject);
      this.worker.on('exit', () => reject(new Error('the reading thread ended without an answer')));
      this.worker.on('message', (answer: FromThread) => {
        if (answer.kind === 'failed') reject(new Error(answer.reason));
      });
    });
    // Whoever asks hears of it.
    this.failed.catch(() => {});
    this.worker.unref();
  }

  send(message: ToThread): void {
    this.worker.postMessage(message, 'body' in message ? [message.body] : []);
  }

  /** @returns how many twins or sections were written. @throws when a page could not be read. */
  ask(kind: 'twins' | 'sections'): Promise<number> {
    const answered = new Promise<number>((resolve) => {
      this.worker.on('message', (answer: FromThread) => {
        if (answer.kind === kind) resolve(answer.count);
      });
    });
    const first = Promise.race([answered, this.failed]);
    // Whoever waits at the end hears of an error; a build that fails before that reports its own.
    first.catch(() => {});
    this.worker.ref();
    this.send({ kind });
    return first;
  }
}
