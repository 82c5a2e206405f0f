import { expect, test } from './test';
import { addProductDialog, nameProduct, products, row } from './rollcall';

/** What somebody typed, selected or opened is not lost by accident, and Back works. */

test('Esc and Back ask before a filled-in dialog is closed, and Back closes a panel', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await row(products(page), 'Cestus 310').first().click();
  const panel = page.getByRole('complementary', { name: 'Acer Cestus 310' });
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL(/\/studio\/mouse\/products$/);

  await page.getByRole('button', { name: 'Add product' }).click();
  await nameProduct(page, { brand: 'Razer', model: 'Typed At Length' });
  await page.keyboard.press('Escape');
  const asks = page.getByRole('dialog', { name: 'Discard the new product?' });
  await expect(asks).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asks).toBeHidden();
  await expect(addProductDialog(page).getByRole('textbox', { name: 'Model' })).toHaveValue('Typed At Length');
  await page.goBack();
  await asks.getByRole('button', { name: 'Discard' }).click();
  await expect(addProductDialog(page)).toBeHidden();
});

test('closing a panel removes its tab from the address', async ({ page }) => {
  await page.goto('/studio/mouse/products?open=mouse-acer-cestus-310&part=edit');
  await expect(page.getByRole('tab', { name: 'Edit' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('grid', { name: 'Products' }).focus();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/studio\/mouse\/products$/);
});

test('the keys 1 to 4 switch between the tabs of the gate', async ({ page }) => {
  await page.goto('/studio/mouse/gate');
  await expect(page.getByRole('textbox', { name: 'Model' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/tab=rejections/);
  await page.keyboard.press('1');
  await expect(page.getByRole('combobox', { name: 'Brand' })).toHaveValue('');
});

test('a page makes each request once, and says when old data could not be refreshed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (/\/(products|brands|categories|job-files)$/.test(path)) asked.push(path);
  });
  await page.goto('/studio/mouse/products');
  await expect(row(products(page), 'Cestus 310').first()).toBeVisible();
  await page.waitForTimeout(1500);
  expect(asked.sort()).toEqual([...new Set(asked)].sort());
  await page.route(/\/products\?/, (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Unavailable', status: 503, code: 'unavailable' }),
    }),
  );
  await page.reload();
  await expect(page.getByText(/Last updated at/)).toBeVisible();
  await expect(page.getByText('Cestus 310').first()).toBeVisible();
});

test('what a page showed last is painted before the app is loaded', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await expect(row(products(page), 'Cestus 310').first()).toBeVisible();
  await page.route('**/assets/main-*.js', () => undefined);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText('Cestus 310', { exact: true }).first()).toBeVisible();
  await expect(products(page)).toHaveCount(0);
});

test('all actions of the selection are reachable at 900 pixels, and no toast covers them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto('/studio/mouse/products?sel=mouse-acer-cestus-310');
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Copy IDs' }).click();
  // The bar is as wide as it will be once the list says how many there are.
  await expect(bar.getByRole('button', { name: /^Select all/ })).toBeVisible();
  const toast = page.getByRole('alert').filter({ hasText: 'Copied' });
  await expect(toast).toBeVisible();
  const selection = await bar.boundingBox();
  expect(selection!.x).toBeGreaterThanOrEqual(0);
  expect(selection!.x + selection!.width).toBeLessThanOrEqual(900);
  for (const button of await bar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(selection!.x + selection!.width);
  }
  // The toast slides in and moves above the bar.
  await expect(async () => {
    const told = await toast.boundingBox();
    expect(told!.y + told!.height).toBeLessThanOrEqual(selection!.y);
  }).toPass({ timeout: 5000 });
});
