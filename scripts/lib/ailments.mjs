/** What can be wrong with a machine. Pure: facts go in, ailments with their remedies come out. */

/**
 * @typedef {object} Machine
 * @property {string} node version that runs the commands, such as `24.21.0`
 * @property {string} npm version, empty when npm does not answer
 * @property {string} git version, empty when git does not answer
 * @property {Record<string, string>} locked path → version of the packages that package-lock.json wants everywhere
 * @property {Record<string, string> | undefined} installed the same of node_modules; undefined when there is none
 * @property {string | undefined} chromium path
 * @property {boolean} chineseFont
 * @property {number} freeBytes on the disk of the project
 * @property {boolean} writable whether the project folder may be written
 */

/**
 * @typedef {object} Ailment
 * @property {string} found
 * @property {string} remedy
 * @property {'everything' | 'browser tests'} stops
 */

const gigabyte = 1e9;

/**
 * @param {Machine} machine
 * @returns {Ailment[]}
 */
export function ailments(machine) {
  const { node, npm, git, chromium, chineseFont, freeBytes, writable } = machine;
  return [
    ...when(isOlder(node, '22.18'), `Node ${node} runs the commands`, runtime, 'everything'),
    ...when(
      !npm || isOlder(npm, '10.0'),
      `npm ${npm || 'does not answer'}`,
      'Install npm 10 or newer: npm install -g npm',
      'everything',
    ),
    ...when(!git, 'git does not answer', 'Install git: sudo apt-get install -y git', 'everything'),
    ...packages(machine),
    ...when(
      freeBytes < gigabyte,
      `${(freeBytes / gigabyte).toFixed(1)} GB free on this disk`,
      'Free at least 1 GB: packages, results and the browser need room',
      'everything',
    ),
    ...when(
      !writable,
      'The project folder is read-only',
      'Copy it to a place of your own, or change its owner',
      'everything',
    ),
    ...when(
      !chromium,
      'No Chromium',
      'sudo apt-get install -y chromium-headless-shell, or set CHROMIUM to the path of Chromium or Chrome',
      'browser tests',
    ),
    ...when(!chineseFont, 'No Chinese font', 'sudo apt-get install -y fonts-noto-cjk', 'browser tests'),
  ];
}

const runtime =
  'Run npm ci: on Linux and Windows it brings the right Node. Elsewhere install Node 24 (the version in package.json)';

/** @param {Machine} machine */
function packages({ locked, installed }) {
  if (!installed) return when(true, 'Packages are not installed', 'Run npm ci', 'everything');
  const wrong = Object.entries(locked).filter(([path, version]) => installed[path] !== version);
  const names = wrong.slice(0, 3).map(([path, version]) => `${path.replace(/^.*node_modules\//, '')} ${version}`);
  return when(
    wrong.length > 0,
    `${wrong.length} packages are not as package-lock.json says: ${names.join(', ')}`,
    'Run npm ci',
    'everything',
  );
}

/**
 * @param {boolean} ill
 * @param {string} found
 * @param {string} remedy
 * @param {Ailment['stops']} stops
 * @returns {Ailment[]}
 */
function when(ill, found, remedy, stops) {
  return ill ? [{ found, remedy, stops }] : [];
}

/**
 * @param {string} version
 * @param {string} wanted
 */
function isOlder(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}
