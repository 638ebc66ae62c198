/** The article being rendered, for components that stand in its MDX body. */
import type { ProblemEntry, StrategyEntry } from './queries.ts';

/** @throws when the component stands in something other than a problem article. */
export function currentProblem(locals: App.Locals): ProblemEntry {
  if (locals.article?.collection !== 'problems') throw new Error('this component belongs in a problem article');
  return locals.article;
}

/** @throws when the component stands in something other than a strategy article. */
export function currentStrategy(locals: App.Locals): StrategyEntry {
  if (locals.article?.collection !== 'strategies') throw new Error('this component belongs in a strategy article');
  return locals.article;
}
