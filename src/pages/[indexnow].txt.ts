/** IndexNow's proof that whoever submits owns the site: a file named by the key that holds the key. */
import type { APIRoute } from 'astro';

const key = process.env.INDEXNOW_KEY;

export const getStaticPaths = () => (key ? [{ params: { indexnow: key } }] : []);

export const GET: APIRoute = () => new Response(key);
