import type { Browser, BrowserContext } from 'playwright-core';
import { axeViolations } from './support/axe';
import { launchBrowser, type Look, openPage } from './support/browser';
import { signInAtTheClinic, signInOnThePhone } from './support/people';
import { picture } from './support/pictures';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  ['phone', 'light'],
  ['phone', 'dark'],
  ['laptop', 'light'],
  ['laptop', 'dark'],
] as const satisfies readonly (readonly [Look['screen'], NonNullable<Look['colours']>])[];

type Seen = { readonly name: string; readonly path: string; readonly shows: string };

/** Opens each page, waits for what it shows, and collects what is wrong with how it stands. */
async function faultsOf(
  context: BrowserContext,
  look: Look,
  pages: readonly Seen[],
  label: string,
): Promise<string[]> {
  const { page, faults } = await openPage(browser, { ...look, context });
  const found: string[] = [];
  for (const seen of pages) {
    await page.goto(seen.path);
    await page.locator(seen.shows).first().waitFor();
    const violations = await axeViolations(page);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    found.push(...violations.map((violation) => `${seen.name}: ${violation}`));
    if (sideways > 0) found.push(`${seen.name}: scrolls sideways by ${sideways} px`);
    await picture(page, `${seen.name}-${label}`);
  }
  found.push(...faults.violations.map((violation) => `content security policy: ${violation}`));
  await page.close();
  return found;
}

describe.each(LOOKS)('on a %s, %s', (screen, colours) => {
  const label = `${screen}-${colours}`;

  it('every clinic page passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen, colours });
    await page.goto('/');
    await page.getByLabel('E-mail address').waitFor();
    const signIn = await axeViolations(page);
    await picture(page, `sign-in-${label}`);
    await signInAtTheClinic(page, 'physio@demo.example');
    await page
      .getByRole('link', { name: /Maria Lopes/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Maria Lopes' }).waitFor();
    const patient = new URL(page.url()).pathname;
    const found = await faultsOf(
      context,
      { screen, colours },
      [
        { name: 'caseload', path: '/caseload', shows: 'tbody tr' },
        { name: 'today', path: '/today', shows: '.flag-inputs' },
        { name: 'patient', path: patient, shows: '.recharts-surface' },
        { name: 'new-patient', path: '/patients/new', shows: 'form' },
      ],
      label,
    );
    expect([...signIn, ...found]).toEqual([]);
    await context.close();
  });

  it('every page of an administrator passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen, colours });
    await signInAtTheClinic(page, 'admin@demo.example', 'Clinic');
    const found = await faultsOf(
      context,
      { screen, colours },
      [
        { name: 'admin-clinic', path: '/admin', shows: '.day-hours' },
        { name: 'admin-people', path: '/admin/people', shows: '.person' },
      ],
      label,
    );
    expect(found).toEqual([]);
    await context.close();
  });

  it('every portal page passes axe, fits its screen and loads nothing that the policy stops', async () => {
    const { page, context } = await openPage(browser, { screen, colours });
    await page.goto('/portal');
    await page.getByLabel('Email address').waitFor();
    const signIn = await axeViolations(page);
    await picture(page, `portal-sign-in-${label}`);
    await signInOnThePhone(page, 'patient2@demo.example');
    const found = await faultsOf(
      context,
      { screen, colours },
      [
        { name: 'portal-today', path: '/portal/today', shows: 'h1' },
        { name: 'portal-pain', path: '/portal/pain', shows: 'h1' },
        { name: 'portal-help', path: '/portal/help', shows: 'h1' },
      ],
      label,
    );
    expect([...signIn, ...found]).toEqual([]);
    await context.close();
  });
});
