/**
 * The answers given on the way to a page, as they travel in its address:
 * `?a=<question>.<answer>~<question>.<answer>…`, first answer first. Only answers that the page
 * knows and that lead on to one another up to it count; anything else is dropped, never shown.
 */

/** An answer on some way to the page that is open. */
export interface TrailStep {
  /** `<question>.<answer>` */
  id: string;
  question: string;
  answer: string;
  /** The page that asks the question. */
  href: string;
  /** That question's id. */
  from: string;
  /** Id of the question or result the answer leads to. */
  to: string;
}

/** Six answers with long ids stay well below; an address longer than this is not ours. */
const longest = 600;

/** The part of the address' answers that leads without a gap to the page `here`, first answer first. */
export function readTrail(search: string, steps: TrailStep[], here: string): TrailStep[] {
  const text = new URLSearchParams(search).get('a') ?? '';
  const ids = text.length > longest ? [] : text.split('~');
  const trail: TrailStep[] = [];
  for (const id of ids.reverse()) {
    const target = trail[0]?.from ?? here;
    const step = steps.find((candidate) => candidate.id === id && candidate.to === target);
    if (step) trail.unshift(step);
  }
  return trail;
}

/** The address of a page with the answers that led to it. */
export function withTrail(href: string, ids: string[]): string {
  return ids.length === 0 ? href : `${href}?a=${ids.join('~')}`;
}

/** The diagnosis as text for a chat: one line an answer, the outcome, the address. */
export function trailText(title: string, trail: TrailStep[], outcome: string, url: string): string {
  const answers = trail.map(({ question, answer }, index) => `${index + 1}. ${question} ${answer}`);
  return [title, ...answers, outcome, withTrail(url, idsOf(trail))].join('\n');
}

export const idsOf = (trail: TrailStep[]) => trail.map(({ id }) => id);
