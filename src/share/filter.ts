/** Finds what staff type among the targets, in the site's own spelling. Pure. */
import type { Spelling } from '../search/spelling.ts';
import type { Target } from './target.ts';

export interface Findable {
  target: Target;
  plain: string;
  canonical: string;
}

/** Spells every target once. @param names more words by which a target is known, such as the kind of page. */
export function findable(
  targets: Target[],
  { plain, canonical }: Spelling,
  names: (target: Target) => string,
): Findable[] {
  return targets.map((target) => {
    const words = `${target.number} ${target.title} ${names(target)}`;
    return { target, plain: plain(words), canonical: canonical(words) };
  });
}

/** Targets that hold every word of the query: what has the typed number first, pages before sections. */
export function filterTargets(all: Findable[], query: string, spelling: Spelling): Target[] {
  const words = query.split(/\s+/).filter((word) => spelling.plain(word) !== '');
  const fits = ({ plain, canonical }: Findable) => words.every((word) => holds(plain, canonical, word, spelling));
  const typed = spelling.plain(query);
  const rank = ({ target }: Findable) => {
    if (target.kind === 'section') return 2;
    return target.number !== '' && spelling.plain(target.number) === typed ? 0 : 1;
  };
  return all
    .filter(fits)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ target }) => target);
}

function holds(plain: string, canonical: string, word: string, spelling: Spelling): boolean {
  return plain.includes(spelling.plain(word)) || canonical.includes(spelling.canonical(word));
}
