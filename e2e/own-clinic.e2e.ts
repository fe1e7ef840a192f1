import type { Browser, Page } from 'playwright-core';
import { standingFaults } from './support/axe';
import { launchBrowser, openPage } from './support/browser';
import { clinicLinkFor } from './support/clinic-link';
import { lookAt } from './support/look-at';
import { realErrors } from './support/people';
import { picture } from './support/pictures';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PASSWORD = 'a long sentence of mine';

async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByLabel('The same password again').fill(PASSWORD);
  await page.getByRole('button', { name: 'Open my account' }).click();
}

async function invitePhysiotherapist(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name').fill('Grace Hopper');
  await page.getByLabel('E-mail address').fill('grace@riverside.example');
  await page.getByRole('checkbox', { name: /^Physiotherapist/ }).check();
  expect(await standingFaults(page)).toEqual([]);
  await picture(page, 'invite');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link for Grace Hopper' }).inputValue();
  expect(await standingFaults(page)).toEqual([]);
  await picture(page, 'invite-link');
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  await page.getByRole('region', { name: 'Invited' }).getByText('Grace Hopper', { exact: true }).waitFor();
  return link;
}

async function enterSettings(page: Page): Promise<void> {
  const values = [
    ['Clinic’s telephone', '+39 081 123456'],
    ['Number for help today', '116 117'],
    ['Place for help today', 'the walk-in centre in Via Roma'],
    ['Emergency number', '112'],
    ['Emergency place', 'the emergency department of Santa Maria'],
  ] as const;
  for (const [label, value] of values) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
  await page.getByLabel('Saturday: opens').fill('09:00');
  await page.getByLabel('Saturday: closes').fill('12:30');
  await page.getByLabel('Another holiday').fill('2027-01-01');
  await page.getByRole('button', { name: 'Add this day' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
}

/** Grace is on duty and has a patient: neither her role nor her access can simply go. */
async function tryToEndAccess(page: Page): Promise<void> {
  await page.goto('/admin/people');
  await page.getByRole('button', { name: 'Roles of Grace Hopper' }).click();
  const form = page.getByRole('form', { name: 'Change the roles of Grace Hopper' });
  await form.getByRole('checkbox', { name: /^Physiotherapist/ }).uncheck();
  await form.getByRole('checkbox', { name: /^Front desk/ }).check();
  await form.getByText('Who takes over 1 patient').waitFor();
  expect(await standingFaults(page)).toEqual([]);
  await picture(page, 'people-roles');
  await form.getByRole('button', { name: 'Leave as it is' }).click();
  await page.getByRole('button', { name: 'End access of Grace Hopper' }).click();
  await page.getByText('Grace Hopper is the duty person. Choose somebody else under Clinic first.').waitFor();
  expect(await standingFaults(page)).toEqual([]);
}

/** The first patient's link, from the page that Grace has open on them. */
async function invitePatient(page: Page): Promise<string> {
  await page.goto(page.url().replace(/episode$/, 'overview'));
  await page.getByText('Not invited yet: nothing can be logged.').waitFor();
  await page.getByRole('button', { name: /^Invite to the portal/ }).click();
  await page.getByLabel('E-mail address').fill('ines@home.example');
  expect(await lookAt(page, 'portal-invite')).toEqual([]);
  await page.getByRole('button', { name: 'Make the link', exact: true }).click();
  const link = await page.getByRole('textbox', { name: 'Link for Ines Moreau' }).inputValue();
  expect(await lookAt(page, 'portal-invite-link')).toEqual([]);
  await page.getByRole('button', { name: 'I have passed it on', exact: true }).click();
  await page.getByText(/^Invited, but has not joined yet\./).waitFor();
  return link;
}

async function joinOnThePhone(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Open your account', exact: true }).waitFor();
  expect(page.url()).not.toContain('#');
  const born = async (day: string): Promise<void> => {
    for (const [label, value] of [
      ['Day', day],
      ['Month', '5'],
      ['Year', '1984'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
  };
  expect(await lookAt(page, 'portal-join')).toEqual([]);
  await born('7');
  await page.getByRole('link', { name: /^That is not the date of birth that your clinic has\./ }).waitFor();
  expect(await lookAt(page, 'portal-join-not-theirs')).toEqual([]);
  await born('6');
  await page.getByText('Ines Moreau, choose a password for Riverside Physiotherapy.').waitFor();
  expect(await lookAt(page, 'portal-join-password')).toEqual([]);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Open my account', exact: true }).click();
  await page.getByRole('heading', { name: /^Good (?:morning|afternoon|evening)/ }).waitFor();
  expect(await lookAt(page, 'portal-nothing-yet')).toEqual([]);
}

describe('a clinic of one’s own', () => {
  it('goes from the printed link to an open portal and the first patient of its first physiotherapist', async () => {
    const ada = await openPage(browser, { screen: 'laptop' });
    await join(ada.page, clinicLinkFor('Riverside Physiotherapy', 'ada@riverside.example'));
    const closed = ada.page.getByText('Your patients’ portal is closed until these are filled in:');
    await closed.waitFor();
    expect(await standingFaults(ada.page)).toEqual([]);
    await picture(ada.page, 'admin-closed');
    await enterSettings(ada.page);
    expect(await ada.page.locator('.portal-closed li').allInnerTexts()).toEqual(['a duty person']);
    const link = await invitePhysiotherapist(ada.page);

    const grace = await openPage(browser, { screen: 'laptop' });
    await join(grace.page, link);
    await grace.page.getByRole('heading', { name: 'Caseload', exact: true }).waitFor();
    expect(await grace.page.getByRole('link', { name: 'Admin', exact: true }).count()).toBe(0);
    await grace.page.goto('/admin');
    await grace.page.getByRole('heading', { name: 'What you can do here' }).waitFor();

    await ada.page.getByRole('link', { name: 'Clinic', exact: true }).click();
    await ada.page.getByLabel('Duty person').selectOption('Grace Hopper');
    await ada.page.getByRole('button', { name: 'Save', exact: true }).click();
    await ada.page.getByText('Your patients’ portal is open.').waitFor();
    await ada.page.goto('/caseload');
    await ada.page.getByRole('heading', { name: 'Clinic', exact: true }).waitFor();

    await grace.page.goto('/patients/new');
    await grace.page.getByLabel('Given name').fill('Ines');
    await grace.page.getByLabel('Family name').fill('Moreau');
    await grace.page.getByLabel('Date of birth').fill('1984-05-06');
    await grace.page.getByRole('button', { name: 'Add and go on to the episode' }).click();
    await grace.page.getByRole('heading', { name: 'Open an episode' }).waitFor();

    const phone = await openPage(browser, { screen: 'phone' });
    await joinOnThePhone(phone.page, await invitePatient(grace.page));
    await grace.page.reload();
    await grace.page.getByText('Can sign in and log.').waitFor();

    await tryToEndAccess(ada.page);
    for (const { faults } of [ada, grace, phone]) {
      expect(faults.violations).toEqual([]);
      // The one wrong date of birth.
      expect(realErrors(faults.errors).filter((error) => !/status of 422/.test(error))).toEqual([]);
    }
  });
});
