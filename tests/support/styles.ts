/** Classes that stand on a page and do nothing. */
import type { BuiltPage } from './pages.ts';

/** Classes such as `wide:grid-cols-2` without a rule on the page: Tailwind says nothing about a variant it does not know. */
export function variantsWithoutRule({ html, root }: Pick<BuiltPage, 'html' | 'root'>): string[] {
  const classes = new Set(root.querySelectorAll('[class*=":"]').flatMap(({ classNames }) => classNames.split(/\s+/)));
  return [...classes].filter((name) => name.includes(':') && !html.includes(`.${name.replaceAll(':', '\\:')}`));
}
