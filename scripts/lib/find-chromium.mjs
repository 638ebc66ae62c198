/** Where Chromium stands. Plain JavaScript, because `npm run doctor` has to run before anything is installed. */
import { existsSync } from 'node:fs';

/** The shell without a window first: the same engine, and it leaves a third of the processor to the tests. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium or Chrome, CHROMIUM first when set; undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
}
