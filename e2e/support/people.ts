import type { Page } from 'playwright-core';

const PASSWORD = 'correct-horse-ischia';

/** Signs in on the clinic's page and waits for the first page of the role. */
export async function signInAtTheClinic(page: Page, email: string, heading = 'Caseload'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
}

/** Signs in on the phone and waits for the greeting. */
export async function signInOnThePhone(page: Page, email: string): Promise<void> {
  await page.goto('/portal');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: /^Good (?:morning|afternoon|evening)/ }).waitFor();
}

/** Errors that are no fault: a page that asks who is signed in before anybody is. */
export const realErrors = (errors: readonly string[]): string[] =>
  errors.filter((error) => !/status of 401/.test(error));
