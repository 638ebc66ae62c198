/** Draws a share of the pictures beside the build and leaves them in the cache. */
import { renameSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import type { Card } from './cards.ts';
import { createPainter, type Frame } from './paint.ts';

export interface Job {
  card: Card;
  /** Path of the picture in the cache. */
  file: string;
}

export interface WorkerTask {
  frame: Frame;
  jobs: Job[];
}

const { frame, jobs } = workerData as WorkerTask;
const painter = await createPainter(
  frame,
  jobs.map(({ card }) => card),
);
for (const { card, file } of jobs) {
  // Renamed when whole: an interrupted build leaves no half picture behind.
  writeFileSync(`${file}.part`, painter.picture(card));
  renameSync(`${file}.part`, file);
  // Between two pictures the canvas gives back the pixels of the last one, three megabytes each.
  await setImmediate();
}
