import type { NameMatch } from './match.ts';

/** A trap that fits nearly as well as the best page may be what is meant. */
const nearly = 0.4;

/** Whether a query may be about a trap: then the reader has to meet the warning first. @param matches best first. */
export function asksAboutTrap(matches: NameMatch[]): boolean {
  const trap = matches.find(({ page }) => page.kind === 'trap');
  return trap !== undefined && trap.score >= nearly * (matches[0]?.score ?? 0);
}
