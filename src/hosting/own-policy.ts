import { createHash } from 'node:crypto';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const style = /<style\b[^>]*>(.*?)<\/style>/gs;
const script = /<script\b[^>]*>(.+?)<\/script>/gs;
const start = '<meta charset="utf-8">';

/** A text as the policy names it. */
export const sourceOf = (text: string, encoding: BufferEncoding = 'utf8'): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text, encoding).digest('base64')}`;

/**
 * Astro gives every page the hashes of the whole site. A page keeps those of its own scripts, so a
 * script that Astro does not know stays forbidden; its styles are hashed as they finally are. The
 * policy comes first, before anything it speaks about.
 * @param encoding how the characters of `html` become its bytes.
 * @throws when the page has no policy or no place for it.
 */
export function ownPolicy(html: string, encoding: BufferEncoding = 'utf8'): string {
  const [meta] = policy.exec(html) ?? [];
  if (!meta || !html.includes(start))
    throw new Error('no policy in the head: is `security.csp` on in astro.config.mjs?');
  const hashesIn = (pattern: RegExp) =>
    new Set<string>([...html.matchAll(pattern)].map(([, text = '']) => sourceOf(text, encoding)));
  const used = hashesIn(script);
  const own = meta
    .replace(/script-src[^;]*/, (sources) =>
      sources.replace(/ '(sha[^']+)'/g, (text, hash) => (used.has(hash) ? text : '')),
    )
    .replace(/style-src[^;]*/, ["style-src 'self'", ...[...hashesIn(style)].map((hash) => `'${hash}'`)].join(' '));
  return html.replace(meta, '').replace(start, () => start + own);
}
