/** What a built page says about itself. The pages are our own, so expressions read them faster than a parser. */

/** Whether it asks search engines to stay away. */
export const isNoindex = (html: string): boolean => html.includes('<meta name="robots" content="noindex">');

/** The day shown as 更新于, `YYYY-MM-DD`; none on pages without a date of their own. */
export const updatedDay = (html: string): string | undefined =>
  /更新于\s*<time datetime="(\d{4}-\d{2}-\d{2})"/.exec(html)?.[1];

/** Where the page sends its reader at once; none on pages that are read. */
export const redirectTarget = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="0;url=([^"]+)">/.exec(html)?.[1];

/** Ids that links point to: of headings, list items, groups of a checklist, and what stands for a moved one. */
export function anchorsOf(html: string): string[] {
  const tags = html.matchAll(/<(?:h[2-6]|li|fieldset|p|a)\b[^>]*?\sid="([^"]+)"/g);
  return [...new Set([...tags].map(([, id]) => id as string))].sort();
}
