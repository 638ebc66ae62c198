/**
 * A registry mirror may lack packages for other platforms; npm then writes a lockfile without
 * them and refuses it at `npm ci`. These functions find and add what is missing.
 */
export interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
  [field: string]: unknown;
}

/** Optional dependencies that some package names and the lockfile lacks: name → version. */
export function missingOptional(lockfile: Lockfile): Map<string, string> {
  const missing = new Map<string, string>();
  for (const [path, { optionalDependencies = {} }] of Object.entries(lockfile.packages))
    for (const [name, version] of Object.entries(optionalDependencies))
      if (!isLocked(lockfile, path, name)) missing.set(name, version.replace(/^[\^~]/, ''));
  return missing;
}

/** npm looks for a dependency beside its user first and then upwards. */
function isLocked(lockfile: Lockfile, path: string, name: string): boolean {
  const nested = path === '' ? '' : `${path}/node_modules/${name}`;
  return nested in lockfile.packages || `node_modules/${name}` in lockfile.packages;
}

/** The lockfile with every missing platform package added as optional, keys sorted as npm does. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const added = [...missingOptional(lockfile)].map(
    ([name, version]) => [`node_modules/${name}`, platformPackage(name, version)] as const,
  );
  const packages = [...Object.entries(lockfile.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'android', 'aix', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** Platform as far as the package's name tells: `@pagefind/darwin-arm64` → darwin, arm64. */
function platformPackage(name: string, version: string): LockedPackage {
  const words = name.split(/[/\-_.@]+/);
  const os = systems.filter((system) => words.includes(system) || (system === 'win32' && words.includes('windows')));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  const limits = Object.entries({ os, cpu, libc }).filter(([, values]) => values.length > 0);
  return { version, dev: true, optional: true, ...Object.fromEntries(limits) };
}
