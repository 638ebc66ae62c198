/** Installs Debian's Chromium for the browser tests where that is possible. */
import { installPackages, mayInstall } from './debian.ts';
import { findChromium } from './find-chromium.mjs';

/** @throws with what to install when there is no Chromium and no right to install one. */
export function ensureChromium(): string {
  const found = findChromium() ?? installChromium();
  if (!found) throw new Error(advice);
  console.log(found);
  return found;
}

const advice = `Browser tests need Chromium and a Chinese font, and found none.
Debian or Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium-headless-shell fonts-noto-cjk
Elsewhere:         install Chromium or Chrome and set CHROMIUM to its path`;

function installChromium(): string | undefined {
  if (!mayInstall()) return undefined;
  installPackages(['chromium-headless-shell', 'fonts-noto-cjk'], advice);
  return findChromium();
}
