/** Starts the Chromium that browser tests and measurements drive. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: run `npm test`, which installs it or says how');
  return chromium.launch({ executablePath, args: options });
}
