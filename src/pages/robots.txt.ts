import type { APIRoute } from 'astro';

/** The search is a page; what somebody searched for is none. */
export const GET: APIRoute = ({ site }) => {
  const lines = [
    'User-agent: *',
    'Allow: /',
    'Disallow: /search/?',
    `Sitemap: ${new URL('sitemap-index.xml', site).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
