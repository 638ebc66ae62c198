import { site } from '../site.ts';

/** Lets browsers offer this site's search in their address bar. */
export function GET(): Response {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The format allows sixteen characters here.
    `<ShortName>${escaped(site.name.slice(0, 16))}</ShortName>`,
    `<Description>${escaped(site.tagline)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<Language>zh-CN</Language>',
    `<Image type="image/svg+xml">${site.url}/favicon.svg</Image>`,
    `<Url type="text/html" template="${site.url}/search/?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
