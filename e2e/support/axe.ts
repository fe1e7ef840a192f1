import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const EVERYTHING: RunOptions = { resultTypes: ['violations'] };
const COLOURS_ONLY: RunOptions = { ...EVERYTHING, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe finds on the page as it stands: rule and place, whatever the impact. */
async function axeViolations(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(async (how) => {
    const axe: unknown = Reflect.get(window, 'axe');
    return (axe as { run: (how: RunOptions) => Promise<AxeResults> }).run(how);
  }, options);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`),
  );
}

/** What is wrong with how a screen stands: axe, and anything that makes it scroll sideways. */
export async function standingFaults(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const violations = await axeViolations(page, EVERYTHING);
  return [...violations, ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : [])];
}

/** What is wrong with the colours of a screen alone: nothing else differs between light and dark. */
export const colourFaults = (page: Page): Promise<string[]> => axeViolations(page, COLOURS_ONLY);
