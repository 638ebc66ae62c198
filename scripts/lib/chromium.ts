/** Installs Debian's Chromium for the browser tests where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

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
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return undefined;
  console.log('Installing Debian packages chromium and fonts-noto-cjk …');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findChromium();
}

function apt(...options: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', ['-qq', ...options], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`apt-get ${options.join(' ')} failed:\n${stderr}\n${advice}`);
}
