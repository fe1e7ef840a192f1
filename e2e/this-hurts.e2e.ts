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

/** On the list of places: back of the thigh, right. */
async function chooseBackOfThigh(phone: Page): Promise<void> {
  await phone.getByText('Back of thigh, middle').click();
  await choose(phone, 'Right');
}

/** Does one set of the exercise on the screen as prescribed, on both sides where it has two. */
async function doOneSet(phone: Page): Promise<void> {
  if ((await heading(phone)).startsWith('Did you do both sides')) await choose(phone, 'Both sides');
  else await tap(phone, /^Did all/);
  await phone.waitForTimeout(100);
}

/** The bridge is held, its partial dose kept; the rest of the session goes on to its end. */
async function finishTheSession(phone: Page): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const title = await heading(phone);
    if (/Saved|Thank|Stop your exercises/.test(title)) return;
    const plan: [RegExp, () => Promise<void>][] = [
      [/Stop this exercise/, () => tap(phone, /^Go on/)],
      [/before it hurt/, () => tap(phone, 'I don’t know')],
      [/^Left out for today|^On pause/, () => tap(phone, /^(?:Finish the session|Go on)/)],
      [/^Did you do both sides/, () => choose(phone, 'Both sides')],
      [/^What was your worst pain/, () => choose(phone, '3')],
      [/^How is your pain/, () => choose(phone, '1')],
      [/^What does it feel like/, () => choose(phone, 'Ache')],
      [/^Where is it/, () => chooseBackOfThigh(phone)],
      [/^How far did it go/, () => choose(phone, 'It stays in one place')],
      [/feel odd|^Is this new|^Did you feel/, () => choose(phone, 'No')],
      [/^How hard/, () => choose(phone, '4')],
      [/^Is this right/, () => tap(phone, 'Save session')],
    ];
    const next = plan.find(([pattern]) => pattern.test(title));
    const act = next === undefined ? () => tap(phone, /^(?:Did all|Continue)/) : next[1];
    await act().catch((error: Error) => {
      throw new Error(`stuck at "${title}": ${error.message}`);
    });
    await phone.waitForTimeout(150);
  }
  throw new Error(`the session did not end: ${await heading(phone)}`);
}

describe('"This hurts" during the bridge', () => {
  it('stops the exercise on the phone at once, reaches the open inbox within two seconds, and comes back as read', async () => {
    const { page: clinic, context, faults: clinicFaults } = await openPage(browser, { screen: 'laptop' });
    await signInAtTheClinic(clinic, 'physio@demo.example');
    await clinic.getByRole('link', { name: /Today/ }).click();
    await clinic.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    expect(await clinic.getByText('Maria Lopes').count()).toBe(0);

    // The patient signs in beside the physiotherapist, in the same browser: two cookies.
    const { page: phone, faults } = await openPage(browser, { screen: 'phone', context });
    phone.setDefaultTimeout(8000);
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
    await chooseBackOfThigh(phone);
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

    const row = clinic.locator('li').filter({ hasText: 'Maria Lopes' }).first();
    await row.getByRole('button', { name: 'Acknowledge', exact: true }).first().click();
    await row
      .getByText(/Acknowledged/)
      .first()
      .waitFor();
    await phone.bringToFront();
    await phone.getByText(/^Kate Brennan read this at/).waitFor({ timeout: 20_000 });

    await tap(phone, 'I have read this');
    await finishTheSession(phone);
    // The stop was said and read; the end of the session says only what its own answers added.
    expect(await heading(phone)).toMatch(/Saved\.$/);

    // The physiotherapist records what was done, resolves with a coded outcome and a note, and lifts the hold.
    await clinic.bringToFront();
    await row.getByRole('button', { name: 'Lift the hold' }).first().click();
    const lift = clinic.getByRole('form', { name: /^Lift the hold of/ });
    await lift.getByRole('textbox').fill('Easier range agreed by phone.');
    await lift.getByRole('button', { name: /^Lift/ }).click();
    await row.getByRole('button', { name: 'Resolve', exact: true }).first().click();
    const resolve = clinic.getByRole('form', { name: 'Resolve this flag' });
    await resolve.getByLabel('What was done').selectOption('contacted-advice');
    await resolve.getByLabel('Note').fill('Spoke by phone; easier range for a week.');
    await resolve.getByRole('button', { name: /^Resolve/ }).click();
    await clinic.getByText(/Undo/).first().waitFor();

    // The chart shows the marker, and its table twin the number.
    await clinic.goto('/caseload');
    await clinic
      .getByRole('link', { name: /Maria Lopes/ })
      .first()
      .click();
    await clinic.getByRole('heading', { name: 'Maria Lopes' }).waitFor();
    await clinic.locator('.recharts-surface .mark-sharp').first().waitFor();
    await picture(clinic, 'patient');
    expect(faults.violations).toEqual([]);
    expect(clinicFaults.violations).toEqual([]);
    expect(
      realErrors(clinicFaults.errors).filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error)),
    ).toEqual([]);
  });
});
