/** The built site on a real nginx: headers, encodings, cache rules, moved and missing addresses, parts of files. */
import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Nginx, startNginx } from '../../scripts/lib/nginx.ts';
import { readMoves } from '../../src/hosting/host-files.ts';
import { askRule, foreverRule, securityHeaders } from '../../src/hosting/policy.ts';

const release = inject('release');
let nginx: Nginx;
beforeAll(async () => {
  nginx = await startNginx(release);
});
afterAll(() => nginx.stop());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As it comes over the wire: `fetch` would unpack and follow. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(nginx.origin + path, { headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

const text = (path: string) => readFileSync(`dist${path}`, 'utf8');
const script = `/_astro/${readdirSync('dist/_astro').find((name) => name.endsWith('.js') && text(`/_astro/${name}`).length > 1000)}`;
const fragment = `/pagefind/fragment/${readdirSync('dist/pagefind/fragment')[0]}`;
const article = '/problems/renewal-failed/';
const missing = [
  '/nowhere/',
  '/nowhere',
  '/_astro/gone.123.js',
  '/_astro/',
  '/404.html',
  '/_headers',
  '/_redirects',
  '/.git/config',
];

describe('headers', () => {
  it.each(['/', article, script, '/robots.txt', '/nowhere/', '/problems'])('for safety stand on %s', async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers.server).toBe('nginx');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    [script, 'application/javascript; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/sitemap-index.xml', 'text/xml; charset=utf-8'],
    ['/search-names.json', 'application/json; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/kb.json', 'application/json; charset=utf-8'],
    ['/problems/renewal-failed.md', 'text/markdown; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    [fragment, 'application/octet-stream'],
  ])('name the type of %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });
});

describe('encodings', () => {
  it.each([article, script, '/search-names.json'])('of %s lie ready, brotli before gzip', async (path) => {
    const plain = path.endsWith('/') ? text(`${path}index.html`) : text(path);
    const [br, gz, none] = [
      await ask(path, { 'accept-encoding': 'gzip, deflate, br' }),
      await ask(path, { 'accept-encoding': 'gzip' }),
      await ask(path),
    ];
    expect([br, gz, none].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect([br, gz, none].map(({ headers }) => headers.vary)).toEqual(Array(3).fill('Accept-Encoding'));
    expect([brotliDecompressSync(br.body), gunzipSync(gz.body), none.body].map(String)).toEqual([plain, plain, plain]);
    expect(br.body.length).toBeLessThan(gz.body.length);
    expect(new Set([br, gz, none].map(({ headers }) => headers.etag)).size).toBe(3);
  });
});

describe('cache', () => {
  it.each([script, fragment])('keeps %s for ever', async (path) => {
    expect((await ask(path)).headers['cache-control']).toBe(foreverRule);
  });

  it.each(['/', article, '/search-names.json', '/pagefind/pagefind.js', '/favicon.svg', ...missing])(
    'asks again about %s',
    async (path) => {
      expect((await ask(path)).headers['cache-control']).toBe(askRule);
    },
  );

  it.each(['identity', 'gzip', 'br'])('answers 304 in %s while a page is unchanged', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const first = await ask(article, headers);
    const again = await ask(article, { ...headers, 'if-none-match': first.headers.etag ?? '' });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
    expect(again.headers['cache-control']).toBe(askRule);
    const since = await ask(article, { ...headers, 'if-modified-since': first.headers['last-modified'] ?? '' });
    expect(since.status).toBe(304);
    expect((await ask(article, { ...headers, 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('parts of files', () => {
  it('come as asked for', async () => {
    const whole = (await ask(fragment)).body;
    const part = await ask(fragment, { range: 'bytes=5-14' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 5-14/${whole.length}`]);
    expect(part.body).toEqual(whole.subarray(5, 15));
    expect(part.headers['cache-control']).toBe(foreverRule);
    expect((await ask(fragment, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  it('come only of the version that was begun', async () => {
    const { headers } = await ask(fragment);
    expect((await ask(fragment, { range: 'bytes=0-1', 'if-range': headers.etag ?? '' })).status).toBe(206);
    expect((await ask(fragment, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
  });
});

describe('addresses', () => {
  it('that have moved answer with the new one, section and all', async () => {
    const moves = readMoves(text('/_redirects'));
    expect(moves.length).toBeGreaterThan(50);
    const answers = await Promise.all(moves.map(({ from }) => ask(from)));
    expect(answers.map(({ status, headers }) => `${status} ${headers.location}`)).toEqual(
      moves.map(({ to }) => `301 ${to}`),
    );
    expect(answers[0]?.headers['cache-control']).toBe(askRule);
  });

  it.each(missing)('that lead nowhere answer 404 with the page for it: %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([404, text('/404.html')]);
  });

  it('without the last stroke move, on this host', async () => {
    const { status, headers } = await ask('/problems/renewal-failed');
    expect([status, headers.location]).toEqual([301, article]);
  });

  it('refuse to be written to', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/x', {}, 'PUT')).status).toBe(405);
  });

  it('answer HEAD like GET, without the body', async () => {
    const [head, full] = [await ask(article, {}, 'HEAD'), await ask(article)];
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, `${full.body.length}`]);
  });
});
