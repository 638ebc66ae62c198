import { createHash } from 'node:crypto';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const inline = /<(?:style|script)\b[^>]*>([^<]*(?:<(?!\/(?:style|script)>)[^<]*)*)<\/(?:style|script)>/g;
const start = '<meta charset="utf-8">';

/**
 * Astro gives every page the hashes of the whole site's styles and scripts. A page keeps those of
 * its own scripts, gets those of its styles as they are after `lean-pages`, and its policy comes first, before anything it speaks about.
 * @throws when the page has no policy or no place for it.
 */
export function ownPolicy(html: string): string {
  const [meta] = policy.exec(html) ?? [];
  if (!meta || !html.includes(start))
    throw new Error('no policy in the head: is `security.csp` on in astro.config.mjs?');
  const styles = [...html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/g)].map(
    ([, css = '']) => ` 'sha256-${digest(css)}'`,
  );
  const used = new Set([...html.matchAll(inline)].map(([, text = '']) => `'sha256-${digest(text)}'`));
  const own = meta.replace(/ '[^' ]+'/g, (source) =>
    source.startsWith(" 'sha") && !used.has(source.trim()) ? '' : source,
  );
  const complete = own.replace(/(style-src)((?: [^ ;"]+)*)/, (_, name: string, sources: string) => {
    const others = sources.replace(/ 'sha256-[^']+'/g, '');
    return `${name}${others}${[...new Set(styles)].join('')}`;
  });
  return html.replace(meta, '').replace(start, start + complete);
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64');
