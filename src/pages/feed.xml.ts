import { changeFeed } from '../content/change-items.ts';
import { rssFeed } from '../content/changes.ts';

export async function GET(): Promise<Response> {
  return new Response(rssFeed(await changeFeed()), { headers: { 'Content-Type': 'application/rss+xml' } });
}
