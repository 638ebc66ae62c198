/** The release script beside a real nginx that is being read all the time. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Nginx, startNginx } from '../../scripts/lib/nginx.ts';
import { otherBuild } from '../support/other-build.ts';
import { builtPages } from '../support/pages.ts';

const first = inject('release');
/** On the same disk as the packed site. */
const folder = mkdtempSync(join(dirname(first), 'releases-'));
const home = join(folder, 'home');
const second = join(folder, 'second');
const env = { ...process.env, SITE_HOME: home, KEEP: '3', RELOAD: `touch ${folder}/reloaded` };

/** Beside the readers, who must not wait for it. @throws with what the script says. */
async function release(...options: string[]): Promise<string> {
  return (await promisify(execFile)('scripts/release.sh', options, { env })).stdout;
}
const online = () => readlinkSync(join(home, 'current'));
const listed = async () => (await release('list')).trim().split('\n');
/** Whether the release that is online has every file as it was packed. */
const isWhole = () =>
  spawnSync('sha256sum', ['--check', '--quiet', '../files.sha256'], { cwd: join(home, 'current/site') }).status === 0;

let nginx: Nginx;
beforeAll(async () => {
  await otherBuild(first, second, 'v2');
  await release('deploy', first);
  nginx = await startNginx(join(home, 'current'));
});
afterAll(async () => {
  await nginx.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads pages with all their scripts, as visitors do, until told to stop. */
function visitors(count: number): { stop(): Promise<{ requests: number; failures: string[] }> } {
  const agent = new Agent({ keepAlive: true });
  const paths = builtPages()
    .map(({ path }) => path)
    .filter((path) => path !== '/404.html');
  const failures: string[] = [];
  let [requests, going] = [0, true];
  const read = async (path: string): Promise<string> => {
    requests += 1;
    const { status, body } = await fetchText(path, agent);
    if (status !== 200) failures.push(`${path} ${status}`);
    return body;
  };
  const visit = async (start: number) => {
    for (let at = start; going; at += count) {
      const html = await read(paths[at % paths.length] as string);
      const scripts = [...html.matchAll(/\/_astro\/[\w.-]+\.js/g)].map(([address]) => address);
      // Long enough for a release to change between a page and its scripts.
      await sleep(at % 40);
      for (const body of await Promise.all(scripts.map(read))) if (body === '') failures.push(`empty script of ${at}`);
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, index) => visit(index)));
  return {
    async stop() {
      going = false;
      await all;
      agent.destroy();
      return { requests, failures };
    },
  };
}

function fetchText(path: string, agent: Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, body: error.message });
    get(nginx.origin + path, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body })).on('error', failed);
    }).on('error', failed);
  });
}

describe('under load', () => {
  it('ten switches and ten rollbacks fail no request', async () => {
    await release('deploy', second);
    const named = async (at: number) => (await listed())[at]?.replace('*', '').trim() ?? '';
    const load = visitors(8);
    const seen: string[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      // Two of the ten are whole deploys, the others go back and forth between the two builds.
      await (turn % 5 === 0 ? release('deploy', turn === 0 ? first : second) : release('rollback', await named(0)));
      seen.push(online());
      await sleep(200);
      await release('rollback', turn % 5 === 0 ? '' : await named(1));
      seen.push(online());
      await sleep(200);
    }
    const { requests, failures } = await load.stop();
    console.log(`10 switches and 10 rollbacks: ${requests} requests, ${failures.length} failed`);
    expect(failures).toEqual([]);
    expect(requests).toBeGreaterThan(500);
    expect(seen.filter((name, index) => name !== seen[index - 1])).toHaveLength(20);
  });

  it('would see scripts that are out of reach', async () => {
    const scripts = join(home, 'current/site/_astro');
    const load = visitors(4);
    renameSync(scripts, `${scripts}.away`);
    await sleep(300);
    const { failures } = await load.stop();
    renameSync(`${scripts}.away`, scripts);
    expect(failures.length).toBeGreaterThan(0);
  });
});

describe('a release', () => {
  it('keeps the hashed files of the releases that are kept, and no older release', async () => {
    for (const build of [first, second, first, second]) await release('deploy', build);
    expect(await listed()).toHaveLength(3);
    const assets = [first, second].flatMap((build) =>
      readFileSync(join(build, 'assets.txt'), 'utf8').trim().split('\n'),
    );
    const gone = assets.filter((name) => !existsSync(join(home, 'current/site', name)));
    expect(assets.length).toBeGreaterThan(50);
    expect(gone).toEqual([]);
  });

  it('leaves nginx’s ETag of an unchanged file', async () => {
    const tag = async () => (await fetch(`${nginx.origin}/robots.txt`)).headers.get('etag');
    const before = await tag();
    const touched = join(folder, 'touched');
    spawnSync('cp', ['-r', first, touched]);
    await release('deploy', touched);
    expect(await tag()).toBe(before);
  });

  it('goes back to a release by name, and says what there is', async () => {
    const oldest = (await listed()).at(-1)?.trim() ?? '';
    await release('rollback', oldest);
    expect(online()).toBe(`releases/${oldest}`);
    await expect(release('rollback')).rejects.toThrow(`no release older than ${oldest}`);
    await expect(release('rollback', '2020')).rejects.toThrow(/no release 2020; there are: 2/);
  });

  it('makes nginx read its files again when they differ, and takes the link back when it refuses', async () => {
    await release('deploy', first);
    const before = online();
    const moved = join(folder, 'moved');
    spawnSync('cp', ['-r', first, moved]);
    appendFileSync(join(moved, 'nginx/server.conf'), '\nlocation = /elsewhere/ { return 301 /problems/; }\n');
    env.RELOAD = 'false';
    await expect(release('deploy', moved)).rejects.toThrow(/nginx does not take the files/);
    expect(online()).toBe(before);
    env.RELOAD = 'true';
    await release('deploy', moved);
    await nginx.reload();
    const { status, headers } = await fetch(`${nginx.origin}/elsewhere/`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/problems/']);
  });
});

describe('a deploy that goes wrong leaves the old site', () => {
  const intact = async (before: string) => {
    expect(online()).toBe(before);
    expect(isWhole()).toBe(true);
    expect((await fetch(nginx.origin)).status).toBe(200);
  };

  it('when it is killed, whenever that is', async () => {
    for (const pause of [5, 20, 50, 100, 150, 200, 300, 400, 600, 900]) {
      const before = online();
      const deploy = spawn('scripts/release.sh', ['deploy', second], { env, detached: true });
      const ended = new Promise((done) => deploy.once('exit', done));
      await sleep(pause);
      try {
        process.kill(-(deploy.pid as number), 'SIGKILL');
      } catch {
        // It was faster: then the new one is online as a whole.
      }
      await ended;
      expect(isWhole()).toBe(true);
      expect((await fetch(nginx.origin)).status).toBe(200);
      if (online() === before) continue;
      expect((await listed()).filter((line) => line.startsWith('*'))).toHaveLength(1);
    }
    await release('deploy', first);
    expect(spawnSync('sh', ['-c', `ls ${home}/releases | grep -c incoming`], { encoding: 'utf8' }).stdout.trim()).toBe(
      '0',
    );
  });

  it('when the disk takes no more', async () => {
    const before = online();
    const limited = spawnSync('sh', ['-c', `ulimit -f 8; exec scripts/release.sh deploy ${second}`], { env });
    expect(limited.status).not.toBe(0);
    await intact(before);
  });

  it('when the folder is no whole release', async () => {
    const before = online();
    await expect(release('deploy', 'dist')).rejects.toThrow('npm run build:server');
    await expect(release('deploy', join(folder, 'nowhere'))).rejects.toThrow();
    await intact(before);
  });

  it('when another one is under way', async () => {
    const before = online();
    const holder = spawn('flock', [join(home, 'lock'), 'sleep', '5']);
    await sleep(200);
    await expect(release('deploy', second)).rejects.toThrow('another release is under way');
    holder.kill();
    await intact(before);
  });
});

it('would see a file that is not as it was packed', () => {
  const page = join(home, 'current/site/robots.txt');
  const text = readFileSync(page);
  rmSync(page);
  writeFileSync(page, 'half');
  expect(isWhole()).toBe(false);
  rmSync(page);
  writeFileSync(page, text);
  expect(isWhole()).toBe(true);
});
