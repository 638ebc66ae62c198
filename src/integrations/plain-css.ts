/**
 * Tailwind writes for engines of 2023. These steps turn its output into style sheets for the
 * engines in `browsers.ts`: no cascade layers, no registered properties, no logical sides.
 */
import type { AcceptedPlugin, AtRule, Container, Root } from 'postcss';
import presetEnv from 'postcss-preset-env';
import { oldestBrowsers } from '../browsers.ts';

export function plainCss(): AcceptedPlugin[] {
  return [
    { postcssPlugin: 'plain-css', OnceExit: simplify },
    presetEnv({
      browsers: oldestBrowsers,
      features: {
        // Handled above: the emulation by specificity would double every selector.
        'cascade-layers': false,
        // Old engines know custom properties; these need scripts or only lengthen the sheet.
        'custom-properties': false,
        'focus-visible-pseudo-class': false,
        'has-pseudo-class': false,
        'prefers-color-scheme-query': false,
        'system-ui-font-family': false,
        'gap-properties': false,
        'break-properties': false,
      },
    }),
  ];
}

/** Layers stand in the order of their importance, so without their names the order decides. */
function simplify(root: Root): void {
  const layers: AtRule[] = [];
  root.walkAtRules('layer', (layer) => void layers.push(layer));
  for (const layer of layers.reverse()) {
    if (layer.nodes && layer.params !== 'properties') layer.replaceWith(layer.nodes);
    else layer.remove();
  }
  root.walkAtRules('property', dropOwn);
  root.walkDecls(/^--tw-/, (declaration) => removeWithEmpty(declaration.parent as Container, declaration));
  root.walkDecls((declaration) => {
    declaration.value = withoutVariables(declaration.value);
  });
}

/** Tailwind's own variables are never set to anything but their first value. */
export function withoutVariables(value: string): string {
  return value
    .replace(/var\(--tw-(?:border|outline)-style\)/g, 'solid')
    .replace(/var\(--tw-[a-z-]+,\s*(var\([^()]*\)|[^()]*)\)/g, '$1');
}

function dropOwn(rule: AtRule): void {
  if (rule.params.startsWith('--tw-')) rule.remove();
}

function removeWithEmpty(parent: Container, declaration: { remove(): unknown }): void {
  declaration.remove();
  if (parent.nodes?.length === 0) parent.remove();
}
