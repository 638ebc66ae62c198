/** Finds colour and size literals in style sheets, style blocks and class names. */
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i;
const size = /(?<![\w.#-])\d*\.?\d+(?:px|rem|pt|mm|cm)\b/;
const arbitraryClass = /class(?::list)?=[^>]*?\b[\w-]+-\[[^\]]+\]/;

/** One line per literal; media and page conditions must hold literals and are passed over. */
export function literalsIn(name: string, text: string): string[] {
  const styles = name.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '');
  const declarations = styles
    .flatMap((css) => withoutPages(css).split('\n'))
    .filter((line) => !/^\s*(@|\/?\*)/.test(line));
  const found = declarations
    .filter((line) => colour.test(line) || size.test(line))
    .map((line) => `${name}: ${line.trim()}`);
  const classes = name.endsWith('.css') ? null : arbitraryClass.exec(text);
  return classes ? [...found, `${name}: ${classes[0]}`] : found;
}

function withoutPages(css: string): string {
  return css.replace(/@page[^{]*\{[^}]*\}/g, '');
}
