import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, SCREEN_NAMES } from './support/browser';
import { lookAt, lookAtPages } from './support/look-at';
import { breakfastAt, sessionLastEvening } from './support/mornings';
import { signInOnThePhone } from './support/people';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(SCREEN_NAMES)('on a %s, light and dark', (screen) => {
  it('every portal page passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen });
    await page.goto('/portal');
    await page.getByLabel('Email address').waitFor();
    const signIn = await lookAt(page, 'portal-sign-in');
    await signInOnThePhone(page, 'patient2@demo.example');
    const found = await lookAtPages(browser, context, screen, [
      { name: 'portal-today', path: '/portal/today', shows: 'h1' },
      { name: 'portal-pain', path: '/portal/pain', shows: 'h1' },
      { name: 'portal-help', path: '/portal/help', shows: 'h1' },
    ]);
    expect([...signIn, ...found]).toEqual([]);
    await context.close();
  });

  // Answered without a network, and never sent: the next look finds the same morning.
  it('every screen of the morning after passes axe and fits its screen', async () => {
    const now = new Date();
    const place = breakfastAt(now);
    const { page, context, faults } = await openPage(browser, { screen, timeZone: place.timeZone });
    const found: string[] = [];
    const look = async (name: string, title: string | RegExp): Promise<void> => {
      await page.getByRole('heading', { name: title }).waitFor();
      found.push(...(await lookAt(page, name)));
    };
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await signInOnThePhone(page, 'patient2@demo.example');
    await sessionLastEvening(page, place, now, { region: 'low_back', side: 'C' });
    await page.reload();
    // Between midnight and four the demonstration's own session of yesterday is the later one: any number will do.
    await look('portal-morning', /^Before yesterday's exercises your pain was \d+\./);
    await context.setOffline(true);
    await press('Worse');
    await look('portal-morning-now', 'How strong is the pain right now?');
    await press('Skip this question');
    await look('portal-morning-worst', 'What was your worst pain in the last 24 hours?');
    await press('Leave');
    await look('portal-morning-reply', /We will ask you tomorrow morning\.$/);
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await page.getByText('This morning: Worse').waitFor();
    await look('portal-morning-said', /^Good morning/);
    expect([...found, ...faults.violations]).toEqual([]);
    await context.close();
  });
});
