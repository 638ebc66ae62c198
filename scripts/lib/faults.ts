/** The faults that `npm run faults` makes happen. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectThat, type Fault, fingerprint, shell } from './fault.ts';
import { quietEnvironment } from './steps.ts';

export const faults: Fault[] = [
  { name: 'build killed halfway leaves the last one intact', try: killed },
  { name: 'disk full during the build leaves the last one intact', needsRoot: true, try: diskFull },
  { name: 'content error stops the build and leaves the last one intact', try: contentError },
  { name: 'read-only checkout is named by the doctor, the build says why', needsRoot: true, try: readOnly },
  { name: 'no network after npm ci: the build needs none', needsRoot: true, try: noNetwork },
  { name: 'no Chromium: the doctor and the tests say what to install', needsRoot: true, try: noChromium },
  { name: 'article of 2 MB builds', try: largeArticle },
];

async function killed(project: string): Promise<string[]> {
  const before = fingerprint(join(project, 'dist'));
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    env: withPath(project),
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await until(() => existsSync(join(project, 'dist-next/index.html')), child.exitCode);
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
  return expectThat(fingerprint(join(project, 'dist')) === before, 'dist/ changed');
}

function withPath(project: string): NodeJS.ProcessEnv {
  return { ...quietEnvironment(), PATH: `${join(project, 'node_modules/.bin')}:${process.env.PATH}` };
}

/** Looks every tenth of a second until pages appear. */
async function until(holds: () => boolean, over: number | null): Promise<void> {
  for (let waited = 0; !holds() && over === null && waited < 6000; waited++)
    await new Promise((next) => setTimeout(next, 100));
}

function diskFull(project: string): string[] {
  const before = fingerprint(join(project, 'dist'));
  mkdirSync(join(project, 'dist-next'), { recursive: true });
  // A disk of its own, far too small, stands where the build writes.
  const line =
    'mount -t tmpfs -o size=2m none dist-next && OUT_DIR=./dist-next/ astro build; code=$?; umount dist-next; exit $code';
  const { status, output } = shell(project, line);
  return [
    ...expectThat(status !== 0, 'the build says that it worked'),
    ...expectThat(/ENOSPC|no space left/i.test(output), `the reason is not named: ${output.slice(-300)}`),
    ...expectThat(fingerprint(join(project, 'dist')) === before, 'dist/ changed'),
  ];
}

function contentError(project: string): string[] {
  const before = fingerprint(join(project, 'dist'));
  const file = join(project, 'content/home.yaml');
  const text = readFileSync(file);
  appendFileSync(file, 'unknown: x\n');
  const { status, output } = shell(project, 'node scripts/build.ts');
  writeFileSync(file, text);
  return [
    ...expectThat(status !== 0 && output.includes('content/home.yaml:'), `no finding: ${output.slice(-300)}`),
    ...expectThat(fingerprint(join(project, 'dist')) === before, 'dist/ changed'),
  ];
}

/** Root may write anywhere, so another user looks at it, through a mount that nobody can write to. */
function readOnly(project: string): string[] {
  const inside = (command: string) =>
    shell(
      project,
      `unshare -m bash -c 'mount --bind "${project}" "${project}" && mount -o remount,ro,bind "${project}" && cd "${project}" && ${command}'`,
    );
  const doctor = inside('node scripts/doctor.mjs');
  const build = inside('node scripts/build.ts');
  return [
    ...expectThat(doctor.output.includes('read-only'), `the doctor is silent: ${doctor.output}`),
    ...expectThat(
      build.status !== 0 && /EROFS|read-only/i.test(build.output),
      `the build says: ${build.output.slice(-300)}`,
    ),
  ];
}

function noNetwork(project: string): string[] {
  const { status, output } = shell(project, 'unshare -n node scripts/build.ts');
  return expectThat(status === 0, output.slice(-500));
}

/** The copy looks for Chromium where there is none; without network it cannot be installed either. */
function noChromium(project: string): string[] {
  const file = join(project, 'scripts/lib/find-chromium.mjs');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/'\/(?:usr|Applications)/g, "'/nowhere"));
  const doctor = shell(project, 'node scripts/doctor.mjs', { CHROMIUM: '' });
  const tests = shell(
    project,
    'unshare -n node -e "import(\'./scripts/lib/chromium.ts\').then((m) => m.ensureChromium())"',
  );
  writeFileSync(file, text);
  return [
    ...expectThat(doctor.output.includes('No Chromium') && doctor.status === 0, `the doctor says: ${doctor.output}`),
    ...expectThat(tests.output.includes('Browser tests need Chromium'), `the tests say: ${tests.output.slice(-300)}`),
  ];
}

/** Two megabytes of the article's own sentences, in paragraphs. */
function largeArticle(project: string): string[] {
  const file = join(project, 'content/problems/power-failure.mdx');
  const text = readFileSync(file, 'utf8');
  const line = text.split('\n').findLast((each) => /^\p{Script=Han}/u.test(each)) ?? '';
  const repeated = `${line}\n\n`.repeat(Math.ceil(2 ** 21 / Buffer.byteLength(line)));
  writeFileSync(file, text.replace('</Impact>', `${repeated}</Impact>`));
  const { status, output } = shell(project, 'node scripts/build.ts');
  writeFileSync(file, text);
  return expectThat(status === 0, output.slice(-500));
}
