import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { addProductDialog, brands, nameProduct, products, row, rows } from './rollcall';

/** Each screen in each scheme and width: without barriers, and on a picture to look at. */

async function judge(page: Page, info: TestInfo, screen: string) {
  await page.evaluate(() => document.fonts.ready);
  const name = `${screen} ${info.project.name}`.replaceAll(' ', '-');
  await page.screenshot({ path: `../target/screenshots/${name}.png`, animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page })
    // Rows are alike: a dozen tell of the others, in a third of the time.
    .exclude('[role=row]:nth-child(n + 13)')
    .options({ resultTypes: ['violations'] })
    // There are no frames to look into, which is what the other mode opens a second page for.
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(
      ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join('\n')}`,
    ),
  ).toEqual([]);
}

test('the products', async ({ page }, info) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await judge(page, info, 'products');
});

test('a product’s panel', async ({ page }, info) => {
  await page.goto('/studio/mouse/products');
  await row(products(page), 'mouse-acer-cestus-315').click();
  await page.getByRole('complementary', { name: 'Acer Cestus 315' }).waitFor();
  await judge(page, info, 'product');
});

test('a product about to be added', async ({ page }, info) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Razer', model: 'Viper V5 Mini' });
  await expect(addProductDialog(page).getByRole('status', { name: 'Verdict' })).toContainText('Accepted');
  await judge(page, info, 'add-product');
});

test('a refused product', async ({ page }, info) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Acer', model: 'Cestus 310', variant: '310' });
  await expect(addProductDialog(page).getByRole('status', { name: 'Verdict' })).toContainText('Refused');
  await judge(page, info, 'refused-product');
});

test('the brands', async ({ page }, info) => {
  await page.goto('/brands');
  await rows(brands(page)).first().waitFor();
  await judge(page, info, 'brands');
});

test('a brand’s panel', async ({ page }, info) => {
  await page.goto('/brands?open=razer');
  await page.getByRole('complementary', { name: 'Razer' }).waitFor();
  await judge(page, info, 'brand');
});

test('a brand about to be added', async ({ page }, info) => {
  await page.goto('/brands?dialog=add');
  await page.getByRole('dialog', { name: 'Add brand' }).getByRole('checkbox', { name: 'Mouse' }).waitFor();
  await judge(page, info, 'add-brand');
});

test('a list out of reach', async ({ page }, info) => {
  await page.route('**/api/v1/catalog/**', (route) => route.abort());
  await page.goto('/studio/mouse/products');
  await page.getByRole('alert').waitFor();
  await judge(page, info, 'unreachable');
});
