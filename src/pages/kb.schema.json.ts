import { z } from 'astro/zod';
import { kbSchema } from '../schemas/kb.ts';

export function GET(): Response {
  return Response.json(z.toJSONSchema(kbSchema));
}
