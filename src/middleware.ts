/** Lets built pages answer to the ids that `content/redirects.yaml` says have moved. */
import { defineMiddleware } from 'astro:middleware';
import { redirects } from './content/queries.ts';
import { movedAnchors, withMovedAnchors } from './content/redirects.ts';
import { titleOfAddress } from './content/titles.ts';

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const response = await next();
  const hasMoved = redirects.some(({ from }) => from.includes('#'));
  if (!hasMoved || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const moved = movedAnchors(url.pathname, redirects, locals.article?.data.checklist);
  const titled = await Promise.all(moved.map(async (one) => ({ ...one, ...(await titleOfAddress(one.to)) })));
  return new Response(withMovedAnchors(html, url.pathname, titled), response);
});
