import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './support/browser';
import { realErrors, signInAtTheClinic, signInOnThePhone } from './support/people';
import { picture } from './support/pictures';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const tap = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();
const heading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).trim();
const choose = async (page: Page, answer: string): Promise<void> => {
  await page.getByText(answer, { exact: true }).first().click();
  await tap(page, 'Continue');
};

/** Does one set of the exercise on the screen as prescribed, on both sides where it has two. */
async function doOneSet(phone: Page): Promise<void> {
  if ((await heading(phone)).startsWith('Did you do both sides')) await choose(phone, 'Both sides');
  else await tap(phone, /^Did all/);
  await phone.waitForTimeout(100);
}

describe('"This hurts" during the bridge', () => {
  it('stops the exercise on the phone at once, reaches the open inbox within two seconds, and comes back as read', async () => {
    const { page: clinic, context, faults: clinicFaults } = await openPage(browser, { screen: 'laptop' });
    await signInAtTheClinic(clinic, 'physio@demo.example');
    await clinic.getByRole('link', { name: /Today/ }).click();
    await clinic.getByRole('heading', { name: 'Today' }).waitFor();
    expect(await clinic.getByText('Maria Lopes').count()).toBe(0);

    // The patient signs in beside the physiotherapist, in the same browser: two cookies.
    const { page: phone, faults } = await openPage(browser, { screen: 'phone', context });
    await signInOnThePhone(phone, 'patient@demo.example');
    await phone
      .getByRole('button', { name: /^Start/ })
      .or(phone.getByRole('link', { name: /^Start/ }))
      .first()
      .click();
    await choose(phone, '2');
    while ((await heading(phone)) !== 'Glute bridge') await doOneSet(phone);
    await tap(phone, /^Did all/);

    // No network from here on: the stop line and the advice come from the phone itself.
    await context.setOffline(true);
    await tap(phone, 'This hurts');
    expect(await heading(phone)).toContain('Stop.');
    await tap(phone, 'Answer a few questions');
    await tap(phone, 'None of these');
    await choose(phone, '3');
    await choose(phone, 'Sharp');
    await phone.getByText('Back of thigh, middle').click();
    await choose(phone, 'Right');
    while (!(await heading(phone)).includes('Stop this exercise')) {
      const answer = (await heading(phone)).startsWith('How far') ? 'It stays in one place' : 'No';
      await choose(phone, answer);
      await phone.waitForTimeout(100);
    }
    await phone.getByText('This is saved on your phone only.', { exact: false }).waitFor();
    await picture(phone, 'stop-offline');

    await context.setOffline(false);
    await phone.getByText(/^Your clinic got this at .* Nobody has read it yet\.$/).waitFor();
    const sentAt = Date.now();
    await clinic.getByText('Maria Lopes').first().waitFor({ timeout: 5000 });
    expect(Date.now() - sentAt).toBeLessThan(2000);
    await picture(phone, 'stop');
    await picture(clinic, 'inbox');

    const row = clinic.getByRole('main');
    await row.getByRole('button', { name: 'Acknowledge', exact: true }).first().click();
    await row
      .getByText(/Acknowledged/)
      .first()
      .waitFor();
    await phone.bringToFront();
    await phone.getByText(/^Kate Brennan read this at/).waitFor({ timeout: 20_000 });

    await tap(phone, 'I have read this');
    expect(faults.violations).toEqual([]);
    expect(clinicFaults.violations).toEqual([]);
    expect(
      realErrors(clinicFaults.errors).filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error)),
    ).toEqual([]);
  });
});
