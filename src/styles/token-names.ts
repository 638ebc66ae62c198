/** Reads the tokens from their style sheet, so that the page of parts cannot drift from it. */
import css from './tokens.css?raw';

/** Names of all tokens that start with `--<group>-`, without the dashes in front. */
export function tokenNames(group: string): string[] {
  const names = [...css.matchAll(new RegExp(`^\\s+(--${group}-[a-z-]+?)(?:--[a-z-]+)?:`, 'gm'))].map(
    ([, name]) => name as string,
  );
  return [...new Set(names)];
}

/** Value of a token, without the dashes in front; of a colour the one for light screens, which comes first. */
export function tokenValue(name: string): string {
  return new RegExp(`^\\s+--${name}:\\s*([^;]+);`, 'm').exec(css)?.[1] ?? '';
}
