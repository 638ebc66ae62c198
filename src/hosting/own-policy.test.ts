import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ownPolicy } from './own-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, rest = '') =>
  `<head><meta charset="utf-8"><title>x</title><meta http-equiv="content-security-policy" content="${policy}">${rest}</head>`;

describe('policy of a page', () => {
  it('keeps the hashes of the page’s own styles and scripts and stands first', () => {
    const policy = `style-src 'self' ${hash('b{}')}; script-src 'self' ${hash('go("<b>")')};`;
    const html = ownPolicy(page(policy, '<style>a{}</style><script type="module">go("<b>")</script>'));
    const own = `style-src 'self' ${hash('a{}')}; script-src 'self' ${hash('go("<b>")')};`;
    expect(html).toMatch(/^<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
    expect(html).toContain(`content="${own}"`);
    expect(html.match(/content-security-policy/g)).toHaveLength(1);
  });

  it('never allows a script that Astro does not know', () => {
    expect(ownPolicy(page("script-src 'self';", '<script>evil()</script>'))).not.toContain('sha256');
  });

  it('says when there is none', () => {
    expect(() => ownPolicy('<head><meta charset="utf-8"></head>')).toThrow('security.csp');
  });
});
