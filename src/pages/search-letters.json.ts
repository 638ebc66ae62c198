import { searchLetters } from '../content/search-names.ts';

export async function GET(): Promise<Response> {
  return Response.json(await searchLetters());
}
