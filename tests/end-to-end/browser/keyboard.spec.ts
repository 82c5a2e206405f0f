import { expect, test } from './test';
import { aCategory, addProductDialog, products, rows } from './rollcall';

test('a product is found, opened and closed without a mouse', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  const search = page.getByRole('searchbox', { name: 'Search products' });
  const panel = page.getByRole('complementary');

  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('cestus');
  await expect(rows(products(page))).toHaveCount(6);
  await page.keyboard.press('Enter');
  await expect(products(page)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(panel).toHaveAccessibleName('Acer Cestus 310');
  await page.keyboard.press('j');
  await expect(panel).toHaveAccessibleName('Acer Cestus 315');
  await page.keyboard.press('k');
  await expect(panel).toHaveAccessibleName('Acer Cestus 310');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('the palette finds a product from any page', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await page.getByRole('link', { name: 'Brands', exact: true }).click();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('textbox', { name: 'Find anything' })).toBeFocused();
  await page.keyboard.type('viper v3 pro');
  await expect(palette.getByRole('button', { name: /mouse-razer-viper-v3-pro$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/studio\/mouse\/products\?.*open=mouse-razer-viper-v3-pro/);
  await expect(page.getByRole('complementary', { name: 'Razer Viper V3 Pro' })).toBeVisible();
});

test('the palette uses the category of the address, even if its page never loaded', async ({ page }) => {
  aCategory('aaa-first-of-all');
  await page.route('**/assets/ProductsRoute-*.js', () => undefined);
  await page.goto('/studio/mouse/products');
  await page.getByRole('link', { name: 'Brands', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Brands' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('button', { name: 'Aaa first of all' })).toBeVisible();
  await expect(palette.getByRole('button', { name: 'Add product to Mouse' })).toBeVisible();
  await page.request.delete('/api/v1/categories/aaa-first-of-all');
});

test('the add dialog is filled in and closed without a mouse', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await page.getByRole('button', { name: 'Add product' }).focus();
  await page.keyboard.press('Enter');
  const dialog = addProductDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Brand' })).toBeFocused();
  await page.keyboard.type('raz');
  await expect(dialog.getByRole('option', { name: /Razer/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Brand' })).toHaveValue('Razer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Keyboard Only');
  await expect(dialog.getByRole('status', { name: 'Product ID' })).toHaveText('mouse-razer-keyboard-only');
  await page.keyboard.press('Escape');
  const asks = page.getByRole('dialog', { name: 'Discard the new product?' });
  await expect(asks.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add product' })).toBeFocused();
});
