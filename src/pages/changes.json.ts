import { changeFeed } from '../content/change-items.ts';
import { changesFile } from '../content/changes.ts';

/** Which answers changed: a copy of the site on a phone sees here whether it is still good. */
export async function GET(): Promise<Response> {
  return Response.json(changesFile(await changeFeed()));
}
