import type { Browser, Page } from 'playwright-core';
import { standingFaults } from './support/axe';
import { launchBrowser, openPage } from './support/browser';
import { breakfastAt, sessionLastEvening } from './support/mornings';
import { realErrors, signInAtTheClinic, signInOnThePhone } from './support/people';
import { picture } from './support/pictures';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const tap = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const choose = async (page: Page, answer: string): Promise<void> => {
  await page.getByText(answer, { exact: true }).first().click();
  await tap(page, 'Continue');
};

const QUESTION = "Before yesterday's exercises your pain was 2. How is it now?";

describe('the morning after a session', () => {
  it('is answered "worse" and 5 without a network: the advice first, then sent, then flagged with its inputs', async () => {
    const now = new Date();
    const place = breakfastAt(now);
    const {
      page: phone,
      context,
      faults,
    } = await openPage(browser, {
      screen: 'phone',
      timeZone: place.timeZone,
    });
    phone.setDefaultTimeout(8000);
    await signInOnThePhone(phone, 'patient@other.example');
    await sessionLastEvening(phone, place, now, { region: 'thigh_mid', side: 'L' });
    await phone.reload();
    await phone.getByRole('heading', { name: QUESTION }).waitFor();
    expect(await phone.locator('[aria-pressed="true"], input:checked').count()).toBe(0);
    expect(await standingFaults(phone)).toEqual([]);
    await picture(phone, 'morning');

    await context.setOffline(true);
    await tap(phone, 'Worse');
    await phone.getByRole('heading', { name: 'How strong is the pain right now?' }).waitFor();
    expect(await phone.locator('input:checked').count()).toBe(0);
    await choose(phone, '5');
    await phone.getByRole('heading', { name: 'What was your worst pain in the last 24 hours?' }).waitFor();
    expect(await phone.locator('input:checked').count()).toBe(0);
    await choose(phone, '6');
    await phone.getByRole('heading', { name: /Your pain is higher than before the exercises\.$/ }).waitFor();
    await phone.getByText(/^Next time do half\. Mere Tūhoe will look at your plan\.$/).waitFor();
    await phone.getByText(/^This is saved on your phone only\./).waitFor();
    expect(await standingFaults(phone)).toEqual([]);
    await picture(phone, 'morning-offline');

    await tap(phone, 'I have read this');
    await phone.getByRole('link', { name: 'Go to Today' }).click();
    await phone.getByText('This morning: Worse').waitFor();
    await phone.getByText(/^1 entry is saved on this phone\./).waitFor();
    expect(await phone.getByRole('heading', { name: QUESTION }).count()).toBe(0);
    expect(await standingFaults(phone)).toEqual([]);
    await picture(phone, 'morning-said');

    await context.setOffline(false);
    await phone
      .getByRole('listitem')
      .filter({ hasText: 'Morning answer' })
      .getByText(/^Your clinic got this at .* Nobody has read it yet\.$/)
      .waitFor();
    await phone.reload();
    await phone.getByText('This morning: Worse').waitFor();
    expect(await phone.getByRole('heading', { name: QUESTION }).count()).toBe(0);

    const { page: clinic, faults: clinicFaults } = await openPage(browser, { screen: 'laptop' });
    await signInAtTheClinic(clinic, 'physio@other.example');
    await clinic.getByRole('link', { name: /Today/ }).click();
    const row = clinic.locator('li').filter({ hasText: 'Hana Parata' }).first();
    await row
      .getByText(/Not settled the next morning/)
      .first()
      .waitFor();
    const said = await row.innerText();
    for (const input of ['M4', 'Pain before', 'Pain next morning', '2', '5']) expect(said).toContain(input);
    await picture(clinic, 'morning-inbox');

    await row.getByRole('button', { name: 'Acknowledge', exact: true }).first().click();
    await phone.bringToFront();
    await phone.getByText(/^Mere Tūhoe read this at/).waitFor({ timeout: 20_000 });
    expect(faults.violations).toEqual([]);
    const errors = realErrors([...faults.errors, ...clinicFaults.errors]);
    expect(errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([]);
    await context.close();
  });
});
