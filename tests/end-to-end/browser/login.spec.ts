import { expectNoViolations } from './looks';
import { expect, test, type Page } from './test';

/** The issuer's own pages: a name with any password, then the consent. */
async function logIn(page: Page, name: string) {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

const person = (page: Page, name: string) => page.getByRole('button', { name: `Logged in as ${name}` });

test('a person logs in, comes back to where they were, and logs out', async ({ page }) => {
  await page.goto('/brands?q=acme');
  await logIn(page, 'edith');
  await expect(page).toHaveURL('/brands?q=acme');
  await expect(page.getByRole('heading', { name: 'Brands' })).toBeVisible();
  await expectNoViolations(page, 'logged-in');
  await person(page, 'edith').click();
  await expect(page.getByText('edith, editor')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(person(page, 'edith')).toBeVisible();
  await person(page, 'edith').click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.getByRole('button', { name: /Yes/ }).click();
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible();
});

test('a viewer is told what their role does not let them do, and the services see to it', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/studio/mouse/production?dialog=source');
  await logIn(page, 'vera');
  await expect(person(page, 'vera')).toBeVisible();
  await page.getByText('Manual', { exact: true }).click();
  await page.getByRole('button', { name: 'Test connection' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('needs the role “admin”');
});
