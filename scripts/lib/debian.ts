/** Installs Debian packages where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @throws with apt's own words and the advice when a package cannot be installed. */
export function installPackages(packages: readonly string[], advice: string): void {
  console.log(`Installing Debian packages ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const options of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...options], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${options.join(' ')} failed:\n${stderr}\n${advice}`);
  }
}
