/** `npm run lockfile`: run after every `npm install`, so that `npm ci` works on every platform. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLockfile, type Lockfile, missingOptional } from './lib/lockfile.ts';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const missing = missingOptional(lockfile);
writeFileSync('package-lock.json', `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
console.log(`${missing.size} platform packages added to package-lock.json`);
