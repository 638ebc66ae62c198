/**
 * Writes custom properties that have one value into the places that read them: shorter than their
 * names, and engines compute less. What a condition, another selector or the markup changes or
 * reads stays a property.
 */
import type { Declaration, Root } from 'postcss';

/** @param markup text in which properties may be named. */
export function writeOutConstants(root: Root, markup = ''): void {
  const constants = constantsOf(root, markup);
  root.walkDecls((declaration) => {
    declaration.value = shortened(withConstants(declaration.value, constants));
  });
}

/** Values of the properties that are set once, on the root and without condition. */
function constantsOf(root: Root, markup: string): Map<string, string> {
  const all: Declaration[] = [];
  root.walkDecls(/^--/, (declaration) => void all.push(declaration));
  const once = all.filter(
    ({ prop, parent }) =>
      parent?.parent === root &&
      /^:root\b(?!\[)/.test((parent as { selector?: string }).selector ?? '') &&
      all.filter((other) => other.prop === prop).length === 1 &&
      !markup.includes(`var(${prop})`),
  );
  return new Map(once.map(({ prop, value }) => [prop, value]));
}

function withConstants(value: string, constants: Map<string, string>): string {
  return value.replace(/var\((--[\w-]+)\)/g, (read, name: string) => {
    const constant = constants.get(name);
    return constant === undefined ? read : withConstants(constant, constants);
  });
}

/** `calc(.25rem * 3)` as `.75rem`. */
function shortened(value: string): string {
  return value.replace(/calc\((-?[\d.]+)rem \* (-?[\d.]+)\)/g, (_, length: string, times: string) => {
    const rem = Math.round(Number(length) * Number(times) * 10_000) / 10_000;
    return `${rem}rem`.replace(/^(-?)0\./, '$1.');
  });
}
