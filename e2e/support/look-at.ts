import type { Browser, BrowserContext, Page } from 'playwright-core';
import { colourFaults, standingFaults } from './axe';
import { type Look, openPage, SCREENS } from './browser';
import { picture } from './pictures';

/** The clinic's library hears of a new colour scheme through script, the portal through its style sheet alone. */
async function change(page: Page, colours: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: colours });
  await page.waitForFunction((wanted) => {
    const heard = document.documentElement.dataset['mantineColorScheme'];
    return (heard === undefined || heard === wanted) && document.getAnimations().length === 0;
  }, colours);
}

/** Looks at a screen as it stands, light and dark: what is wrong with it, and a picture of each where they are kept. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const screen = page.viewportSize()?.width === SCREENS.phone.width ? 'phone' : 'laptop';
  const found = await standingFaults(page);
  await picture(page, `${name}-${screen}-light`);
  await change(page, 'dark');
  found.push(...(await colourFaults(page)).map((fault) => `dark: ${fault}`));
  await picture(page, `${name}-${screen}-dark`);
  await change(page, 'light');
  return found.map((fault) => `${name}: ${fault}`);
}

export type Seen = { readonly name: string; readonly path: string; readonly shows: string };

/** Opens each page, waits for what it shows, and collects what is wrong with how it stands. */
export async function lookAtPages(
  browser: Browser,
  context: BrowserContext,
  screen: Look['screen'],
  pages: readonly Seen[],
): Promise<string[]> {
  const { page, faults } = await openPage(browser, { screen, context });
  const found: string[] = [];
  for (const seen of pages) {
    await page.goto(seen.path);
    await page.locator(seen.shows).first().waitFor();
    found.push(...(await lookAt(page, seen.name)));
  }
  found.push(...faults.violations.map((violation) => `content security policy: ${violation}`));
  await page.close();
  return found;
}
