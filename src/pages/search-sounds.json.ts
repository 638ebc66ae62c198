import { searchSounds } from '../content/search-names.ts';

export async function GET(): Promise<Response> {
  return Response.json(await searchSounds());
}
