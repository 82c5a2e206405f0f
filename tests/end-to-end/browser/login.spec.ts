import { expectNoViolations } from './looks';
import { aReviewedCategory, reviewed } from './review-samples';
import { aCategory, addProductDialog, nameProduct, products, row } from './rollcall';
import { expect, test, type Locator, type Page } from './test';

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

/** It is there, does nothing for this person, and says who may. */
async function expectOff(page: Page, button: Locator, role: string) {
  await expect(button).toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
  await button.hover();
  await expect(page.getByRole('tooltip')).toContainText(`needs the role “${role}”`);
  await page.mouse.move(0, 0);
}

test('from the list to the site: each role goes as far as it may', async ({ browser, baseURL }) => {
  test.setTimeout(360_000);
  aCategory('rolemouse', 'mouseData.xlsx');
  aReviewedCategory();
  const loggedIn = async (name: string) => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    await page.goto('/brands');
    await logIn(page, name);
    await expect(person(page, name)).toBeVisible();
    return page;
  };
  const [viewer, editor, admin] = [await loggedIn('vera'), await loggedIn('edith'), await loggedIn('adam')];

  const seed = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^Seed \d+ products/ });
  await viewer.goto('/studio/mouse/products?dialog=seed');
  await expectOff(viewer, seed(viewer), 'editor');
  await editor.goto('/studio/mouse/products?dialog=seed');
  await seed(editor).click();
  await expect(editor.getByText(/^Seeded \d+ products/)).toBeVisible({ timeout: 60_000 });

  const add = (page: Page) => page.getByRole('button', { name: 'Add product', exact: true }).first();
  await viewer.goto('/studio/mouse/products');
  await expectOff(viewer, add(viewer), 'editor');
  await editor.goto('/studio/mouse/products');
  await add(editor).click();
  await nameProduct(editor, { brand: 'Razer', model: 'Viper Roles' });
  await addProductDialog(editor).getByRole('button', { name: 'Add product' }).click();
  await row(products(editor), 'mouse-razer-viper-roles').waitFor();

  const imports = (page: Page) => page.getByRole('button', { name: /^Import 347 products/ });
  for (const page of [viewer, editor]) {
    await page.goto('/studio/rolemouse/import');
    await page.getByRole('button', { name: 'Use mouseData.xlsx' }).click();
  }
  await expectOff(viewer, imports(viewer), 'editor');
  await imports(editor).click({ timeout: 30_000 });
  await expect(editor.getByText(/^Imported 347 products/)).toBeVisible({ timeout: 90_000 });

  const move = (page: Page) => page.getByRole('button', { name: /^Move \d+ files to a backup$/ });
  await editor.goto('/studio/mouse/reconcile');
  await expectOff(editor, move(editor), 'admin');
  await admin.goto('/studio/mouse/reconcile');
  await move(admin).click({ timeout: 30_000 });
  const moving = admin.getByRole('dialog');
  await expect(moving.getByRole('button', { name: /^Move \d+ files to a backup$/ })).toBeVisible();
  const knows = moving.getByRole('checkbox', { name: /^I know that/ });
  if ((await knows.count()) > 0) await knows.check();
  await move(admin).last().click();
  await expect(admin.getByText(/files moved to backup/)).toBeVisible({ timeout: 60_000 });

  const addAll = (page: Page) => page.getByRole('button', { name: /^Add all \d+$/ });
  await viewer.goto('/studio/mouse/production?class=in_production_only');
  await viewer.getByRole('button', { name: 'Sync from production' }).first().click();
  await expectOff(viewer, addAll(viewer), 'editor');
  await editor.goto('/studio/mouse/production?class=in_production_only');
  await addAll(editor).click({ timeout: 30_000 });
  const applying = editor.getByRole('dialog', { name: 'Apply to the catalog' });
  await applying.getByRole('button', { name: /^Apply \d+ adds/ }).click({ timeout: 30_000 });
  await expect(editor.getByText(/rows applied/).first()).toBeVisible({ timeout: 60_000 });

  for (const [page, decided] of [
    [viewer, 0],
    [editor, 1],
  ] as const) {
    await page.goto(`/studio/${reviewed}/review`);
    await expect(page.getByRole('grid', { name: 'Values' })).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('q');
    await expect(page.getByRole('status', { name: 'Progress' })).toContainText('0 of 60');
    await expect(page.getByRole('list', { name: 'Candidates' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.getByRole('status', { name: 'Progress' })).toContainText(`${decided} of 60`);
  }
});
