import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './support/browser';
import { realErrors, signInAtTheClinic } from './support/people';
import { picture } from './support/pictures';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a physiotherapist', () => {
  it('adds a patient, opens an episode with the baseline screen, and assigns T2 with one dose changed', async () => {
    const { page, faults } = await openPage(browser, { screen: 'laptop' });
    await signInAtTheClinic(page, 'physio@demo.example');
    expect(new URL(page.url()).pathname).toBe('/caseload');
    await page.getByRole('row').nth(8).waitFor();
    await picture(page, 'caseload');

    await page.getByRole('link', { name: 'New patient' }).click();
    await page.getByLabel('Given name').fill('Nora');
    await page.getByLabel('Family name').fill('Lindqvist');
    await page.getByLabel('Date of birth').fill('1994-05-17');
    await page.getByRole('button', { name: 'Add and go on to the episode' }).click();

    await page.getByRole('heading', { name: 'Open an episode' }).waitFor();
    await page.getByRole('radio', { name: 'Hamstring strain' }).check();
    await page.getByRole('radio', { name: 'Right', exact: true }).first().check();
    const no = page.getByRole('radio', { name: 'No', exact: true });
    for (let index = 0; index < (await no.count()); index += 1) await no.nth(index).check();
    await page.getByLabel('The card of warning signs was given and explained').check();
    await page.getByRole('button', { name: /^Open the episode/ }).click();

    await page.getByText('Hamstring strength after strain').click();
    const sets = page.getByLabel('Sets');
    const last = sets.last();
    expect(await last.inputValue()).toBe('3');
    await last.fill('2');
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    const review = page.getByRole('main');
    await review
      .getByText(/Glute bridge/)
      .first()
      .waitFor();
    expect(await review.innerText()).toMatch(/Glute bridge\s+2 × 10 × 2 s/);
    await page.getByRole('button', { name: 'Assign to Nora Lindqvist' }).click();

    await page.getByRole('heading', { name: 'Nora Lindqvist' }).waitFor();
    await page.getByText('Protect and reload').first().waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/Glute bridge\s+2 × 10 × 2 s/);
    expect(faults.violations).toEqual([]);
    expect(realErrors(faults.errors)).toEqual([]);
  });

  it('sees our own theme, and nothing that the content security policy stopped', async () => {
    const { page, faults } = await openPage(browser, { screen: 'laptop', colours: 'dark' });
    await signInAtTheClinic(page, 'physio@demo.example');
    const dimmed = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--mantine-color-dimmed').trim(),
    );
    expect(dimmed).not.toBe('');
    expect(dimmed).not.toMatch(/dark-2|#828282/);
    expect(faults.violations).toEqual([]);
  });
});
