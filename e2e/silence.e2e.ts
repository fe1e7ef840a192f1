import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openPage, SCREEN_NAMES } from './support/browser';
import { lookAt } from './support/look-at';
import { realErrors, signInAtTheClinic } from './support/people';
import { picture } from './support/pictures';

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Grace reported sharp pain in a session six days ago; its log never came, and neither did she. */
const GRACE = 'Grace Tan';
const NO_WORD = /^No word since sharp pain on \w{3} \d{1,2} \w{3}, 7 of 10, sit bone$/;

const rowOf = (page: Page, name: string) => page.locator('.inbox-row', { hasText: name });

async function record(page: Page, answer: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Record a contact' });
  await form.getByRole('radio', { name: 'Call', exact: true }).check();
  await form.getByRole('radio', { name: answer }).check();
  await form.getByRole('button', { name: 'Record contact' }).click();
  await form.waitFor({ state: 'detached' });
}

describe('somebody who is not heard from after sharp pain', () => {
  let signedIn: BrowserContext;

  it.each(SCREEN_NAMES)('is shown under Call today and on their page, on a %s', async (screen) => {
    const { page, context, faults } = await openPage(browser, { screen });
    await signInAtTheClinic(page, 'physio2@demo.example');
    await page.goto('/today');
    const row = rowOf(page, GRACE);
    await row.getByRole('heading', { name: NO_WORD }).waitFor();
    await page.locator('.group-call-today', { hasText: GRACE }).waitFor();
    await picture(page, `silence-today-${screen}`);
    await row.getByRole('button', { name: /^Record a call/ }).click();
    await row.getByRole('form').scrollIntoViewIfNeeded();
    const found = await lookAt(page, 'silence-record');
    await row.getByRole('link', { name: GRACE }).click();
    await page.getByRole('heading', { name: NO_WORD }).waitFor();
    await page.locator('.recharts-surface').first().waitFor();
    await picture(page, `silence-patient-${screen}`);
    const unfinished = page.getByText('Not finished: the log never came');
    await unfinished.scrollIntoViewIfNeeded();
    found.push(...(await lookAt(page, 'silence-reports')));
    expect([...found, ...realErrors(faults.errors), ...faults.violations]).toEqual([]);
    signedIn = context;
  });

  it('stays after an attempt, which is shown, and goes when a call that reached them is recorded', async () => {
    const { page } = await openPage(browser, { screen: 'laptop', context: signedIn });
    await page.goto('/today');
    const row = rowOf(page, GRACE);
    await row.getByRole('button', { name: /^Record a call/ }).click();
    await record(page, 'Could not reach them');
    await row.getByText('1 attempt, today').waitFor();
    await picture(page, 'silence-attempt');
    await row.getByRole('link', { name: GRACE }).click();
    await page.getByRole('button', { name: /^Record a call/ }).click();
    await record(page, 'Spoke to the patient');
    await page.getByRole('heading', { name: NO_WORD }).waitFor({ state: 'detached' });
    await page.goto('/today');
    await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    await page.locator('.inbox-row').first().waitFor();
    expect(await page.getByRole('heading', { name: NO_WORD }).count()).toBe(0);
  });
});
