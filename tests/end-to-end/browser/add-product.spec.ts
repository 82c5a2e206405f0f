import { expect, test } from './test';
import { addProductDialog, nameProduct, products, row, workspaceFile } from './rollcall';

test('adding a product shows its ID before saving, then writes its job file and queue row', async ({
  page,
}) => {
  const id = 'mouse-razer-viper-v4-pro';
  await page.goto('/studio/mouse/products');
  await page.getByRole('button', { name: 'Add product' }).click();
  const dialog = addProductDialog(page);
  const add = dialog.getByRole('button', { name: 'Add product' });
  await expect(add).toBeDisabled();

  await nameProduct(page, { brand: 'Razer', model: 'Viper V4 Pro' });
  await expect(dialog.getByRole('status', { name: 'Product ID' })).toHaveText(id);
  await expect(dialog.getByRole('status', { name: 'Verdict' })).toContainText('Accepted');

  await dialog.getByRole('textbox', { name: 'Seed URLs' }).fill('https://www.razer.com/gaming-mice');
  await add.click();
  await expect(dialog).toBeHidden();
  await row(products(page), id).waitFor();

  expect(workspaceFile(`specs/inputs/mouse/products/${id}.json`)).toMatchObject({
    productId: id,
    category: 'mouse',
    identityLock: {
      brand: 'Razer',
      model: 'Viper V4 Pro',
      identifier: expect.stringMatching(/^[0-9a-f]{8}$/),
    },
    seedUrls: ['https://www.razer.com/gaming-mice'],
  });
  expect(workspaceFile('out/_queue/mouse/state.json')).toMatchObject({
    products: { [id]: { status: 'pending' } },
  });
  await expect(page.getByRole('complementary', { name: 'Razer Viper V4 Pro' })).toContainText(id);
});

test('a variant that repeats the model is rejected, and a suggestion leads to the existing product', async ({
  page,
}) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Acer', model: 'Cestus 310', variant: '310' });
  const dialog = addProductDialog(page);
  const verdict = dialog.getByRole('status', { name: 'Verdict' });
  await expect(verdict).toContainText('Rejected');
  await expect(verdict).toContainText('variant_is_model_substring');
  await expect(verdict.locator('mark')).toHaveText('310');
  await expect(dialog.getByRole('button', { name: 'Add product' })).toBeDisabled();

  const fixes = dialog.getByRole('group', { name: 'Suggestions' });
  await fixes.getByRole('button', { name: 'Use the existing Acer Cestus 310' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Variant' })).toHaveValue('');
  await expect(dialog.getByRole('status', { name: 'Product ID' })).toHaveText('mouse-acer-cestus-310');
  await expect(verdict).toContainText('Already there');
  await expect(dialog.getByRole('button', { name: 'Add product' })).toBeDisabled();

  await fixes.getByRole('button', { name: 'Open Acer Cestus 310' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Acer Cestus 310' })).toContainText(
    'mouse-acer-cestus-310',
  );
});
