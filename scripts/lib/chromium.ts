/** Finds the Chromium that browser tests drive, and installs Debian's where that is possible. */
import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from './debian.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium or Chrome, CHROMIUM first when set; undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
}

/** @throws with what to install when there is no Chromium and no right to install one. */
export function ensureChromium(): string {
  const found = findChromium() ?? installChromium();
  if (!found) throw new Error(advice);
  console.log(found);
  return found;
}

const advice = `Browser tests need Chromium and a Chinese font, and found none.
Debian or Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk
Elsewhere:         install Chromium or Chrome and set CHROMIUM to its path`;

function installChromium(): string | undefined {
  if (!mayInstall()) return undefined;
  installPackages(['chromium', 'fonts-noto-cjk'], advice);
  return findChromium();
}
