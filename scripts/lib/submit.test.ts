/** Against a server on this machine that answers as the engines' documentation says they do. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesSince } from './changed-addresses.ts';
import { baidu, indexNow, SubmitError } from './search-engines.ts';
import { submit } from './submit.ts';

interface Answer {
  status: number;
  body?: unknown;
}

let folder: string;
let server: Server;
let origin: string;
let requests: { url: string; type: string; body: string }[];
let answers: Answer[];
let lines: string[];

const site = 'https://help.pos.test';
const pages = { '/a/': '2026-11-01', '/b/': '2026-11-20', '/c/': '' };
const env = { INDEXNOW_KEY: 'abcdef123456', BAIDU_PUSH_TOKEN: 'token' };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'submit-'));
  [requests, answers, lines] = [[], [], []];
  writeSitemap(pages);
  server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    requests.push({ url: request.url ?? '', type: request.headers['content-type'] ?? '', body });
    const { status, body: answer } = answers.shift() ?? { status: 200 };
    response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function writeSitemap(days: Record<string, string>, host = site): void {
  const urls = Object.entries(days).map(
    ([path, day]) => `<url><loc>${host}${path}</loc>${day && `<lastmod>${day}T00:00:00.000Z</lastmod>`}</url>`,
  );
  writeFileSync(join(folder, 'sitemap-0.xml'), `<?xml version="1.0"?><urlset>${urls.join('')}</urlset>`);
}

const run = (options: { send?: boolean; env?: Record<string, string>; engine?: 'indexnow' | 'baidu' } = {}) =>
  submit({
    folder,
    stateFile: join(folder, 'submitted.json'),
    engines: [options.engine === 'baidu' ? baidu(`${origin}/urls`) : indexNow(`${origin}/indexnow`)],
    env: options.env ?? env,
    send: options.send ?? true,
    say: (line) => lines.push(line),
  });

it('finds what is new, changed and gone, newest first', () => {
  const told = { a: '2026-01-01', b: '2026-01-01', d: '' };
  expect(changesSince(told, { a: '2026-01-01', b: '2026-02-02', c: '2026-03-03' })).toEqual({
    present: ['c', 'b'],
    gone: ['d'],
  });
});

describe('a dry run', () => {
  it('says what it would send, sends nothing and needs no key', async () => {
    expect(await run({ send: false, env: {} })).toBe(0);
    expect(requests).toEqual([]);
    expect(lines).toEqual([
      'IndexNow：3 个地址会送出',
      `  ${site}/b/`,
      `  ${site}/a/`,
      `  ${site}/c/`,
      '这是预演，什么也没有送。真的要送：npm run submit -- --send',
    ]);
  });
});

describe('IndexNow', () => {
  it('hears of changed addresses once, and of those that are gone', async () => {
    answers = [{ status: 202 }];
    expect(await run()).toBe(0);
    expect(requests[0]?.type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      host: 'help.pos.test',
      key: 'abcdef123456',
      keyLocation: `${site}/abcdef123456.txt`,
      urlList: [`${site}/b/`, `${site}/a/`, `${site}/c/`],
    });
    await run();
    expect(requests).toHaveLength(1);
    writeSitemap({ '/a/': '2026-12-01', '/b/': '2026-11-20' });
    await run();
    expect(JSON.parse(requests[1]?.body ?? '').urlList).toEqual([`${site}/a/`, `${site}/c/`]);
    expect(JSON.parse(readFileSync(join(folder, 'submitted.json'), 'utf8'))).toEqual({
      IndexNow: { [`${site}/a/`]: '2026-12-01', [`${site}/b/`]: '2026-11-20' },
    });
  });

  it.each([
    [400, '格式不对'],
    [403, `打开 ${site}/abcdef123456.txt`],
    [422, `不属于 ${site}`],
    [429, '过一小时再送'],
    [503, '对方出错'],
  ])('explains answer %i and asks again next time', async (status, words) => {
    answers = [{ status }];
    expect(await run()).toBe(1);
    expect(lines.at(-1)).toContain(`IndexNow 回答 ${status}`);
    expect(lines.at(-1)).toContain(words);
    await run();
    expect(requests).toHaveLength(2);
  });

  it.each([
    [{}, '没有设环境变量 INDEXNOW_KEY'],
    [{ INDEXNOW_KEY: 'kurz' }, '是 4 位“kurz”'],
    [{ INDEXNOW_KEY: '有汉字的钥匙不行的' }, '只用字母、数字和连字符'],
  ])('is not asked with key %j', async (wrong, words) => {
    expect(await run({ env: wrong })).toBe(1);
    expect(lines.at(-1)).toContain(words);
    expect(requests).toEqual([]);
  });

  it('says when nobody answers', async () => {
    await new Promise((resolve) => server.close(resolve));
    expect(await run()).toBe(1);
    expect(lines.at(-1)).toContain('连不上对方');
  });
});

describe('Baidu', () => {
  const took = (remain: number, success = 1) => ({ status: 200, body: { remain, success } });

  it('is told one address to learn the quota, then as many as it allows, the rest another day', async () => {
    answers = [took(1), took(0)];
    expect(await run({ engine: 'baidu' })).toBe(0);
    expect(requests.map(({ url, type, body }) => [url, type, body])).toEqual([
      [`/urls?site=${encodeURIComponent(site)}&token=token`, 'text/plain', `${site}/b/`],
      [`/urls?site=${encodeURIComponent(site)}&token=token`, 'text/plain', `${site}/a/`],
    ]);
    expect(lines.at(-1)).toContain('还有 1 个下次送');
    answers = [took(5)];
    await run({ engine: 'baidu' });
    expect(requests.at(-1)?.body).toBe(`${site}/c/`);
  });

  it('keeps what was taken when the quota ends early', async () => {
    answers = [took(9), { status: 400, body: { error: 400, message: 'over quota' } }];
    expect(await run({ engine: 'baidu' })).toBe(0);
    expect(lines.at(-1)).toContain('送了 1 个');
  });

  it('never hears of pages that are gone', async () => {
    answers = [took(100), took(98, 2)];
    await run({ engine: 'baidu' });
    writeSitemap({ '/a/': '2026-11-01' });
    await run({ engine: 'baidu' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    [{ status: 401, body: { error: 401, message: 'token is not valid' } }, 'BAIDU_PUSH_TOKEN 不对'],
    [{ status: 400, body: { error: 400, message: 'site error' } }, '还没有在百度搜索资源平台验证'],
    [{ status: 400, body: { error: 400, message: 'over quota' } }, '今天的配额用完了'],
    [{ status: 200, body: { success: 0, remain: 9, not_same_site: [`${site}/b/`] } }, `百度不收这些地址：${site}/b/`],
    [{ status: 502, body: '<html>Bad Gateway</html>' }, '百度回答 502，内容不是 JSON'],
  ])('explains %j', async (answer, words) => {
    answers = [answer];
    expect(await run({ engine: 'baidu' })).toBe(1);
    expect(lines.at(-1)).toContain(words);
  });
});

describe('before anything is sent', () => {
  it('asks for a build', async () => {
    rmSync(join(folder, 'sitemap-0.xml'));
    await expect(run()).rejects.toThrow('先运行 npm run build');
    writeFileSync(join(folder, 'sitemap-0.xml'), '<urlset></urlset>');
    await expect(run()).rejects.toThrow(SubmitError);
  });

  it('refuses the example address', async () => {
    writeSitemap(pages, 'https://help.example.com');
    await expect(run()).rejects.toThrow('设好 SITE_URL');
  });

  it('refuses a broken record of what was told', async () => {
    writeFileSync(join(folder, 'submitted.json'), '{');
    await expect(run()).rejects.toThrow('不是 JSON');
  });
});
