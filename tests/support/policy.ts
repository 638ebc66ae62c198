/** What the Content-Security-Policy of a finished page gets wrong. */
import { createHash } from 'node:crypto';
import { directives } from '../../src/hosting/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const data = /^application\/(?:ld\+)?json$|^speculationrules$/;

/** Faults in words; none when the policy comes first and allows exactly what stands on the page. */
export function faultsOf(html: string): string[] {
  const head = /^.*?<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/s.exec(html);
  if (!head || head[0].includes('<title>')) return ['the policy does not come first'];
  const parts = (head[1] ?? '').split(';').map((part) => part.trim());
  const listed = (name: string) => parts.find((part) => part.startsWith(`${name} `))?.match(/'sha256-[^']+'/g) ?? [];
  const inline = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>(.*?)</${tag}>`, 'gs'))]
      .filter(
        ([, attributes = '']) =>
          !attributes.includes('src=') && !data.test(/type="([^"]*)"/.exec(attributes)?.[1] ?? ''),
      )
      .map(([, , text = '']) => hash(text));
  const differs = (tag: string) => `${[...new Set(inline(tag))].sort()}` !== `${[...listed(`${tag}-src`)].sort()}`;
  const bare = html.replace(/<(style|script)\b.*?<\/\1>/gs, '');
  return [
    ...directives.filter((directive) => !parts.includes(directive)).map((directive) => `${directive} is missing`),
    ...['style', 'script'].filter(differs).map((tag) => `hashes of ${tag} differ from the page`),
    ...(/unsafe-(?:inline|eval|hashes)/.test(head[1]?.replace('wasm-unsafe-eval', '') ?? '') ? ['unsafe source'] : []),
    ...(bare.match(/\s(?:style|on[a-z]+)="[^"]{0,60}/g) ?? []).map((found) => `attribute: ${found}`),
  ];
}
