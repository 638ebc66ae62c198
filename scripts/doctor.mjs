/** `npm run doctor`: says what is wrong with this machine and what to do; exits 1 when something stops everything. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { ailments } from './lib/ailments.mjs';
import { findChromium } from './lib/find-chromium.mjs';

const found = ailments({
  node: process.versions.node,
  npm: answer('npm', '--version'),
  git: answer('git', '--version').replace(/^\D*/, ''),
  locked: versionsIn('package-lock.json') ?? {},
  installed: versionsIn('node_modules/.package-lock.json'),
  chromium: findChromium(),
  chineseFont: process.platform !== 'linux' || answer('fc-list', ':lang=zh', 'family') !== '',
  freeBytes: freeBytes(),
  writable: isWritable(),
});
for (const { found: what, remedy, stops } of found) console.log(`✖ ${what} (stops ${stops})\n  → ${remedy}`);
console.log(found.length === 0 ? '✔ Nothing wrong with this machine' : `${found.length} to put right, in this order`);
process.exitCode = found.some(({ stops }) => stops === 'everything') ? 1 : 0;

/**
 * First line of what a program says; empty when it cannot be run.
 * @param {string} program
 * @param {string[]} options
 */
function answer(program, ...options) {
  const { stdout } = spawnSync(program, options, { encoding: 'utf8', shell: process.platform === 'win32' });
  return (stdout ?? '').split('\n')[0]?.trim() ?? '';
}

/**
 * Versions of the packages that every platform needs.
 * @param {string} file
 * @returns {Record<string, string> | undefined}
 */
function versionsIn(file) {
  if (!existsSync(file)) return undefined;
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const needed = Object.entries(packages).filter(([path, { optional }]) => path !== '' && !optional);
  return Object.fromEntries(needed.map(([path, { version }]) => [path, version]));
}

function freeBytes() {
  const { bavail, bsize } = statfsSync('.');
  return bavail * bsize;
}

function isWritable() {
  try {
    accessSync('.', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
