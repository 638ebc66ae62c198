/** Runs axe inside an open page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * One line per accessibility fault: rule and the elements it concerns.
 * @param without rules to leave out, such as the slow one for contrast.
 */
export async function axeFaults(page: Page, without: string[] = []): Promise<string[]> {
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      rules: chosen,
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
  }, rules);
}
