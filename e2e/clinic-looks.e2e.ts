import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, SCREEN_NAMES } from './support/browser';
import { lookAt, lookAtPages } from './support/look-at';
import { signInAtTheClinic } from './support/people';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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
    const found = await lookAtPages(browser, context, screen, [
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
    const found = await lookAtPages(browser, context, screen, [
      { name: 'admin-clinic', path: '/admin', shows: '.day-hours' },
      { name: 'admin-people', path: '/admin/people', shows: '.person' },
    ]);
    expect(found).toEqual([]);
    await context.close();
  });
});
