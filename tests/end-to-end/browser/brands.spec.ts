import { expect, test } from './test';
import { addProductDialog, brands, row, rows } from './rollcall';

test('a new brand can be chosen for a product at once', async ({ page }) => {
  await page.goto('/brands');
  await page.getByRole('button', { name: 'Add brand' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add brand' });
  await dialog.getByRole('textbox', { name: 'Brand name' }).fill('Northwind Peripherals');
  await dialog.getByRole('combobox', { name: 'Aliases' }).fill('Northwind, NWP,');
  await dialog.getByRole('checkbox', { name: 'Mouse', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'New category' }).fill('headset');
  await dialog.getByRole('textbox', { name: 'New category' }).press('Enter');
  await expect(dialog.getByRole('checkbox', { name: 'Headset' })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Website' }).fill('https://northwind.example');
  await dialog.getByRole('button', { name: 'Add brand' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(brands(page), 'Northwind Peripherals')).toContainText(['Headset']);
  await expect(page.getByRole('complementary', { name: 'Northwind Peripherals' })).toContainText('northwind');

  await page.getByRole('link', { name: 'Products', exact: true }).click();
  await page.getByRole('button', { name: 'Add product' }).click();
  await addProductDialog(page).getByRole('combobox', { name: 'Brand' }).fill('nwp');
  await expect(addProductDialog(page).getByRole('option', { name: /Northwind Peripherals/ })).toBeVisible();
});

test('brands are searched and filtered on the server', async ({ page }) => {
  await page.goto('/brands');
  await rows(brands(page)).first().waitFor();
  await page.getByRole('searchbox', { name: 'Search brands' }).fill('logi');
  await expect(page).toHaveURL(/[?&]q=logi/);
  await expect(row(brands(page), 'Logitech')).not.toHaveCount(0);
  await expect(row(brands(page), 'Razer')).toHaveCount(0);
  await page.getByRole('button', { name: 'Filter by category' }).click();
  await page.getByRole('option', { name: /^Mouse\b/ }).click();
  await expect(page).toHaveURL(/[?&]category=mouse/);
  await expect(row(brands(page), 'Logitech')).not.toHaveCount(0);
});

test('a brand whose name is taken is rejected with an error code', async ({ page }) => {
  await page.goto('/brands?dialog=add');
  const dialog = page.getByRole('dialog', { name: 'Add brand' });
  await dialog.getByRole('textbox', { name: 'Brand name' }).fill('razer');
  await dialog.getByRole('checkbox', { name: 'Mouse', exact: true }).check();
  await dialog.getByRole('button', { name: 'Add brand' }).click();
  await expect(dialog.getByRole('alert')).toContainText('brand_name_taken');
  await expect(dialog).toBeVisible();
});
