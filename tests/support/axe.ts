/** Runs axe inside an open page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { layOut } from './browser.ts';

/**
 * One line per accessibility fault: rule and the elements it concerns.
 * @param without rules to leave out, such as the slow one for contrast.
 * @param only the rules to run when not all are wanted.
 */
export async function axeFaults(page: Page, without: string[] = [], only?: string[]): Promise<string[]> {
  await layOut(page);
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options: axe.RunOptions = { rules, resultTypes: ['violations'], ...(only && { runOnly: only }) };
  return page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, chosen);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
  }, options);
}
