import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, type Look, openPage, SCREEN_NAMES } from './support/browser';
import { lookAt } from './support/look-at';
import { breakfastAt, sessionLastEvening } from './support/mornings';
import { signInAtTheClinic, signInOnThePhone } from './support/people';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Seen = { readonly name: string; readonly path: string; readonly shows: string };

/** Opens each page, waits for what it shows, and collects what is wrong with how it stands. */
async function faultsOf(
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

describe.each(SCREEN_NAMES)('on a %s, light and dark', (screen) => {
  it('every clinic page passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen });
    await page.goto('/');
    await page.getByLabel('E-mail address').waitFor();
    const signIn = await lookAt(page, 'sign-in');
    await signInAtTheClinic(page, 'physio@demo.example');
    await page
      .getByRole('link', { name: /Maria Lopes/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Maria Lopes' }).waitFor();
    const patient = new URL(page.url()).pathname;
    const found = await faultsOf(context, screen, [
      { name: 'caseload', path: '/caseload', shows: 'tbody tr' },
      { name: 'today', path: '/today', shows: '.flag-inputs' },
      { name: 'patient', path: patient, shows: '.recharts-surface' },
      { name: 'new-patient', path: '/patients/new', shows: 'form' },
    ]);
    expect([...signIn, ...found]).toEqual([]);
    await context.close();
  });

  it('every page of an administrator passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen });
    await signInAtTheClinic(page, 'admin@demo.example', 'Clinic');
    const found = await faultsOf(context, screen, [
      { name: 'admin-clinic', path: '/admin', shows: '.day-hours' },
      { name: 'admin-people', path: '/admin/people', shows: '.person' },
    ]);
    expect(found).toEqual([]);
    await context.close();
  });

  it('every portal page passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen });
    await page.goto('/portal');
    await page.getByLabel('Email address').waitFor();
    const signIn = await lookAt(page, 'portal-sign-in');
    await signInOnThePhone(page, 'patient2@demo.example');
    const found = await faultsOf(context, screen, [
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
