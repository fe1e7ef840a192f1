import type { Page } from 'playwright-core';
import { colourFaults, standingFaults } from './axe';
import { SCREENS } from './browser';
import { picture } from './pictures';

/** Looks at a screen as it stands, light and dark: what is wrong with it, and a picture of each where they are kept. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const screen = page.viewportSize()?.width === SCREENS.phone.width ? 'phone' : 'laptop';
  const found = await standingFaults(page);
  await picture(page, `${name}-${screen}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await colourFaults(page)).map((fault) => `dark: ${fault}`));
  await picture(page, `${name}-${screen}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((fault) => `${name}: ${fault}`);
}
