/** A copy of this project outside the repository, to build changed content without touching the real one. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Not part of the sources: results, history, what belongs to one machine. */
const left = new Set(['node_modules', 'dist', 'dist-next', 'dist-last', 'dist-server', '.git', '.astro', '.cache']);

/**
 * Copies the sources to `target` and links the installed packages one by one, so that caches stay apart.
 * @throws when `target` exists and is not empty, or lies inside the project.
 */
export function copyProject(target: string, root = '.'): void {
  if (`${resolve(target)}/`.startsWith(`${resolve(root)}/`))
    throw new Error(`${target} is inside the project; choose another place`);
  mkdirSync(join(target, 'node_modules'), { recursive: true });
  if (readdirSync(target).length > 1) throw new Error(`${target} is not empty; choose another place`);
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(target, name), { recursive: true });
  const packages = readdirSync(join(root, 'node_modules')).filter(
    (name) => !/^\.(?!bin$|package-lock\.json$)/.test(name),
  );
  for (const name of packages) symlinkSync(resolve(root, 'node_modules', name), join(target, 'node_modules', name));
}
