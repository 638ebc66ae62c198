import { codeNames } from '../../components/codes/code-names.ts';

export async function GET(): Promise<Response> {
  return Response.json(await codeNames());
}
