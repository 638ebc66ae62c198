/** Chromium as an engine of 2018 would be: what that one does not know is taken away before a page is laid out. */

import type { BrowserContext } from 'playwright-core';
import postcss from 'postcss';

/** At-rules, selectors, properties and values that came after Chrome 64; gaps between flex items among them. */
const unknownRule = /^(?:layer|container|property|scope|starting-style)$/;
const unknownCondition = /[<>]|:has\(/;
const unknownSelector = /:(?:has|is|where|focus-visible)\b|&/;
const unknownProperty = /^(?:(?:row-|column-)?gap|inset\b.*|aspect-ratio|(?:margin|padding)-(?:inline|block)\b.*)$/;
const unknownValue = /\b(?:oklch|oklab|color-mix|light-dark|min|max|clamp)\(/;

/** What such an engine keeps of a style sheet. */
function oldStyles(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules((rule) => {
    if (unknownRule.test(rule.name) || unknownCondition.test(rule.params)) rule.remove();
  });
  root.walkRules((rule) => {
    if (unknownSelector.test(rule.selector)) rule.remove();
  });
  root.walkDecls((declaration) => {
    if (unknownProperty.test(declaration.prop) || unknownValue.test(declaration.value)) declaration.remove();
  });
  return root.toString();
}

/**
 * Serves every page with what an old engine keeps of its styles. The context needs `bypassCSP`.
 * @param change is done to the styles before, to see that it is noticed.
 */
export async function serveOldStyles(context: BrowserContext, change = (css: string) => css): Promise<void> {
  const kept = new Map<string, string>();
  const old = (css: string) => {
    const found = kept.get(css) ?? oldStyles(change(css));
    kept.set(css, found);
    return found;
  };
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const html = await (await route.fetch()).text();
    const body = html.replace(/(<style>)([\s\S]*?)(?=<\/style>)/g, (_, tag: string, css: string) => tag + old(css));
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

export interface Feature {
  /** Script that takes it away. */
  remove: string;
  /** Script that throws where it is missing. */
  use: string;
}

/** Interfaces that some of the phones in use do not have. */
export const features: Record<string, Feature> = {
  'Intl.Segmenter': { remove: 'delete Intl.Segmenter', use: 'new Intl.Segmenter("zh")' },
  dialogs: {
    remove: 'delete HTMLDialogElement.prototype.showModal; delete window.HTMLDialogElement',
    use: 'document.createElement("dialog").showModal()',
  },
  'service workers': {
    remove: 'delete Navigator.prototype.serviceWorker',
    use: 'navigator.serviceWorker.ready',
  },
  IntersectionObserver: { remove: 'delete window.IntersectionObserver', use: 'new IntersectionObserver(() => {})' },
  requestIdleCallback: { remove: 'delete window.requestIdleCallback', use: 'requestIdleCallback(() => {})' },
  'interfaces since Chrome 87': {
    remove: `for (const name of ['at', 'findLast', 'toSorted', 'toReversed', 'with']) delete Array.prototype[name];
      delete String.prototype.at; delete Object.hasOwn; delete Object.groupBy; delete window.structuredClone;`,
    use: '[1].at(-1)',
  },
};
