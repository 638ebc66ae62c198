import { markdownToHtml } from 'satteri';
import { resolveHref, type SourceList } from './links.ts';

/** HTML of one field that may hold inline Markdown; several paragraphs keep their `<p>`. */
export function inlineHtml(text: string, sources: SourceList = 'site'): string {
  const html = linked(markdownToHtml(text).html.trim(), sources);
  const only = /^<p>((?:(?!<\/p>)[\s\S])*)<\/p>$/.exec(html);
  return only?.[1] ?? html;
}

/** The same field as plain text, for attributes, messages and search. */
export function plainText(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*/g, '');
}

function linked(html: string, sources: SourceList): string {
  return html.replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_, href: string, label: string) => {
    return `<a href="${resolveHref(href, label, sources)}">${label}</a>`;
  });
}
