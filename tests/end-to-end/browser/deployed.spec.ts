import { addProductDialog, nameProduct, products, row } from './rollcall';
import { expect, test, type Browser } from './test';

/** At Keycloak's page, as it is in docker-compose.yml. */
async function loggedIn(browser: Browser, baseURL: string | undefined, name: string) {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/studio/mouse/products');
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(process.env['ROLLCALL_PEOPLE_PASSWORD'] ?? 'rollcall');
  await page.locator('#kc-login').click();
  await expect(page).toHaveURL('/studio/mouse/products');
  await expect(page.getByRole('button', { name: `Logged in as ${name}` })).toBeVisible();
  return page;
}

test('each of the three people sees the products, and does what their role lets them', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const refusedByThePage: string[] = [];
  const model = `Deployed ${Date.now()}`;
  const viewer = await loggedIn(browser, baseURL, 'vera');
  viewer.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusedByThePage.push(message.text());
  });
  const add = viewer.getByRole('button', { name: 'Add product', exact: true }).first();
  await expect(add).toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
  await row(products(viewer), 'mouse-acer-cestus-310').waitFor();

  const editor = await loggedIn(browser, baseURL, 'edith');
  await editor.getByRole('button', { name: 'Add product', exact: true }).first().click();
  await nameProduct(editor, { brand: 'Razer', model });
  await addProductDialog(editor).getByRole('button', { name: 'Add product' }).click();
  await expect(addProductDialog(editor)).toBeHidden();

  // The page of somebody else hears of it, through the gateway.
  await viewer.getByRole('searchbox').or(viewer.getByRole('textbox', { name: /search/i })).first().fill(model);
  await row(products(viewer), model).waitFor({ timeout: 30_000 });

  const admin = await loggedIn(browser, baseURL, 'adam');
  await admin.goto('/studio/mouse/reconcile');
  const move = admin.getByRole('button', { name: /^Move \d+ files to a backup$/ });
  await expect(move).toBeVisible({ timeout: 30_000 });
  await expect(move).not.toHaveAttribute('aria-disabled', 'true');
  expect(refusedByThePage).toEqual([]);
});
