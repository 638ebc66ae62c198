import { changeFeed } from '../content/change-items.ts';
import { jsonFeed } from '../content/changes.ts';

export async function GET(): Promise<Response> {
  return Response.json(jsonFeed(await changeFeed()));
}
