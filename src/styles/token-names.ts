/** Reads the tokens from their style sheet, so that the page of parts cannot drift from it. */
import css from './tokens.css?raw';

/** Names of all tokens that start with `--<group>-`, without the dashes in front. */
export function tokenNames(group: string): string[] {
  const names = [...css.matchAll(new RegExp(`^\\s+(--${group}-[a-z-]+?)(?:--[a-z-]+)?:`, 'gm'))].map(
    ([, name]) => name as string,
  );
  return [...new Set(names)];
}

/** Value of a token, without the dashes in front: the light one, or the one for dark screens. */
export function tokenValue(name: string, dark = false): string {
  const values = [...css.matchAll(new RegExp(`^\\s+--${name}:\\s*([^;]+);`, 'gm'))].map(([, value]) => value);
  return values[dark ? 1 : 0] ?? '';
}
