/** The ready-made replies of the staff desk: greeting from the article's `reply`, steps from its first moves. */
import { messageFields } from '../schemas/vocabulary.ts';
import { type Reply, replyText } from '../share/reply.ts';
import { site } from '../site.ts';
import { plainText } from './inline.ts';
import { shortPath } from './links.ts';
import { problems } from './queries.ts';

/** A ready-made reply for every problem, in their order. */
export async function replies(): Promise<Reply[]> {
  return (await problems()).map((entry) => {
    const { number, shortTitle, reply, firstMoves } = entry.data;
    const text = replyText({
      greeting: plainText(reply.greeting),
      moves: firstMoves.slice(0, 3).map((move) => plainText(move.text)),
      ask: reply.ask.map((field) => messageFields[field]),
      url: site.url + shortPath(entry),
    });
    return { number, title: shortTitle, text };
  });
}
