import type { Browser } from 'playwright-core';
import { standingFaults } from './support/axe';
import { applicationUrl, launchBrowser, openPage } from './support/browser';
import { clinicLinkFor } from './support/clinic-link';
import { picture } from './support/pictures';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PASSWORD = 'a long sentence of mine';

describe('the first administrator of a clinic', () => {
  it('opens the link once, chooses a password, and lands on what the clinic still waits for', async () => {
    const link = clinicLinkFor('Lakeside Physiotherapy', 'ada@lakeside.example');
    const { page, context, faults } = await openPage(browser, { screen: 'laptop' });
    await page.goto(link);
    await page.getByText('Ada Byron, you are invited to work in Lakeside Physiotherapy.').waitFor();
    expect(page.url()).toBe(`${applicationUrl()}/join`);
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Open my account' }).click();
    await page.getByText('Use 12 characters or more').waitFor();
    expect(await standingFaults(page)).toEqual([]);
    await picture(page, 'join');
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByLabel('The same password again').fill(PASSWORD);
    await page.getByRole('button', { name: 'Open my account' }).click();
    await page.getByText('Your patients’ portal is closed until these are filled in:').waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin');
    expect(faults).toEqual({ errors: [], violations: [] });

    const second = await openPage(browser, { screen: 'phone' });
    await second.page.goto(link);
    await second.page.getByRole('alert').waitFor();
    expect(await second.page.getByRole('alert').innerText()).toMatch(
      /^This link is not valid, or not any more/,
    );
    expect(await standingFaults(second.page)).toEqual([]);
    await picture(second.page, 'join-refused');
    expect(second.page.url()).toBe(`${applicationUrl()}/join`);
    expect(second.faults.violations).toEqual([]);
    await context.close();
  });
});
