/**
 * Keeps of a style sheet what a kind of page uses. Only classes, custom elements and custom properties decide:
 * a selector goes when it names a class or such an element that no page of the kind and no script knows.
 */
import postcss, { type ChildNode, type Container, type Root } from 'postcss';
import { writeOutConstants } from './constant-properties.ts';

/** Names of classes and of custom elements in the markup, templates included. */
export function classesIn(html: string, into = new Set<string>()): Set<string> {
  for (const [, name = ''] of html.matchAll(/<([a-z]+-[\w-]+)/g)) into.add(name);
  for (const [, names = ''] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of names.split(/\s+/)) into.add(name);
  return into;
}

/** Words in scripts, any of which may be a class. */
export function wordsIn(code: string, into = new Set<string>()): Set<string> {
  for (const [word] of code.matchAll(/[\w:.-]+/g)) into.add(word);
  return into;
}

/** @param classes every class that may occur; @param markup text in which custom properties may be named. */
export function usedStyles(css: string, classes: ReadonlySet<string>, markup = ''): string {
  const root = postcss.parse(css);
  keepSelectors(root, (selector) => isIn(classes, selector));
  writeOutConstants(root, markup);
  dropUnusedProperties(root, markup);
  return root.toString();
}

/** Cuts a style sheet in two: what the classes need, and rules that name any other class. */
export function cutStyles(css: string, classes: ReadonlySet<string>): { now: string; later: string[] } {
  const now = postcss.parse(css);
  keepSelectors(now, (selector) => isIn(classes, selector));
  const later = postcss.parse(css);
  keepSelectors(later, (selector) => !isIn(classes, selector));
  dropWithoutRules(later);
  return { now: now.toString(), later: later.nodes.map((node) => node.toString()) };
}

/** Sizes of paper, for example, which are no rule for a class. */
function dropWithoutRules(root: Root): void {
  root.walkAtRules((rule) => {
    let holdsRule = false;
    rule.walkRules(() => {
      holdsRule = true;
    });
    if (!holdsRule) removeWithParent(rule);
  });
}

function isIn(classes: ReadonlySet<string>, selector: string): boolean {
  return classesOf(selector).every((name) => classes.has(name));
}

function keepSelectors(root: Root, isKept: (selector: string) => boolean): void {
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(isKept);
    if (kept.length === 0) removeWithParent(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** Classes that an element must have, and custom elements; what stands in `:not(…)` it must not. */
function classesOf(selector: string): string[] {
  const needed = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '').replace(/\[[^\]]*\]/g, '');
  const elements = needed.match(/(?<![\w.#:\\-])[a-z]+-[\w-]+/g) ?? [];
  const classes = [...needed.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
  return [...elements, ...classes];
}

/** One property may only serve another, so this goes on until nothing is left to drop. */
function dropUnusedProperties(root: Root, markup: string): void {
  for (let dropped = true; dropped; ) {
    dropped = false;
    const text = root.toString() + markup;
    const used = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      removeWithParent(declaration);
      dropped = true;
    });
  }
}

function removeWithParent(node: ChildNode): void {
  const parent = node.parent as Container | undefined;
  node.remove();
  if (parent && parent.type !== 'root' && parent.nodes?.length === 0) removeWithParent(parent as ChildNode);
}
