/**
 * What browsers are told about this site's safety: one list, written into every page and into the
 * files of the hosts. A page carries the whole policy with the hashes of its own styles, so it also
 * holds where no header can be set, and a page and its hashes never come from two releases. The
 * header repeats what is the same everywhere and adds what only a header may say.
 */

/** Directives that every page and every answer of the server have in common. */
export const directives = [
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'none'",
  "form-action 'self'",
  "frame-src 'none'",
  "img-src 'self'",
  "manifest-src 'self'",
  "media-src 'none'",
  "object-src 'none'",
  "worker-src 'self'",
  // No text becomes script: not by innerHTML, not as an address of a worker.
  "require-trusted-types-for 'script'",
  'trusted-types pos',
] as const;

/** Pagefind's engine is WebAssembly. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"];

/** The header: neither handlers nor styles in attributes, and nobody frames the site. */
export const policyHeader = [
  ...directives,
  "script-src-attr 'none'",
  "style-src-attr 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a help page never needs; the clipboard and printing stay. */
const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

const year = 31_536_000;

/** Headers of every answer, by name. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyHeader,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': refused.map((name) => `${name}=()`).join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': `max-age=${year}`,
  'X-Content-Type-Options': 'nosniff',
};

/** Seconds; a name that carries a hash of its content never changes what it means. */
export const foreverRule = `public, max-age=${year}, immutable`;
/** Kept, but asked about each time: an unchanged page answers 304. */
export const askRule = 'no-cache';

/** Folders whose every file has a hash in its name. */
export const hashedFolders = ['_astro', 'pagefind/filter', 'pagefind/fragment'] as const;
