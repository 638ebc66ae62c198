import { knowledgeBase } from '../export/kb.ts';

export async function GET(): Promise<Response> {
  return Response.json(await knowledgeBase());
}
