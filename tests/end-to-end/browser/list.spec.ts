import { expect, test } from './test';
import { products, row, rows } from './rollcall';

test('search, filters and sort are kept in the address and survive a reload', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();

  await page.getByRole('searchbox', { name: 'Search products' }).fill('viper');
  await expect(page).toHaveURL(/[?&]q=viper/);
  await page.getByRole('button', { name: 'Filter by brand' }).click();
  await page.getByRole('textbox', { name: 'Find brand' }).fill('raz');
  await page.getByRole('option', { name: /Razer/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/[?&]brand=razer/);
  const byModel = page.getByRole('columnheader', { name: 'Model' });
  await byModel.getByRole('button').click();
  await expect(byModel).toHaveAttribute('aria-sort', 'ascending');
  await byModel.getByRole('button').click();
  await expect(page).toHaveURL(/[?&]sort=-model/);

  async function expectTheListAskedFor() {
    await expect(page.getByRole('searchbox', { name: 'Search products' })).toHaveValue('viper');
    await expect(page.getByRole('button', { name: 'Filter by brand: Razer' })).toBeVisible();
    await expect(byModel).toHaveAttribute('aria-sort', 'descending');
    await expect(row(products(page), 'mouse-razer-viper-v3-pro')).toHaveCount(1);
    const shown = await rows(products(page)).evaluateAll((found) =>
      found.map((one) => one.querySelectorAll('[role=gridcell]')[2]?.textContent ?? ''),
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.every((model) => /viper/i.test(model))).toBe(true);
    expect(shown).toEqual(shown.toSorted((one, other) => other.localeCompare(one, 'en')));
    return shown;
  }
  const before = await expectTheListAskedFor();
  await page.reload();
  expect(await expectTheListAskedFor()).toEqual(before);
});

test('a list is filtered by two brands, each of which says how many products it would leave', async ({
  page,
}) => {
  await page.goto('/studio/mouse/products?status=active');
  await rows(products(page)).first().waitFor();
  await page.getByRole('button', { name: 'Filter by brand' }).click();
  const amountOf = async (brand: string) => {
    const option = page.getByRole('option', { name: new RegExp(`^${brand} ?[\\d,]+$`) });
    return Number((await option.textContent())?.replace(/\D/g, ''));
  };
  const amounts = [await amountOf('Acer'), await amountOf('Razer')];
  await page.getByRole('option', { name: /^Acer/ }).click();
  await page.getByRole('option', { name: /^Razer/ }).click();
  await expect(page).toHaveURL(/[?&]brand=acer,razer/);
  // The other filters count, this one does not.
  expect([await amountOf('Acer'), await amountOf('Razer')]).toEqual(amounts);
  const total = (amounts[0] ?? 0) + (amounts[1] ?? 0);
  await expect(products(page)).toHaveAttribute('aria-rowcount', String(total + 1));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Filter by brand: Acer, Razer' })).toBeVisible();
  await expect(products(page)).toHaveAttribute('aria-rowcount', String(total + 1));
});

test('a new search scrolls to the top', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await products(page).evaluate((grid) => grid.scrollTo({ top: 6000 }));
  await expect(row(products(page), 'mouse-razer-viper-v3-pro')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search products' }).fill('r');
  await expect(page).toHaveURL(/[?&]q=r/);
  await expect.poll(() => products(page).evaluate((grid) => grid.scrollTop)).toBe(0);
});

test('an open product and a selection survive a reload', async ({ page }) => {
  await page.goto('/studio/mouse/products?q=cestus');
  await row(products(page), 'mouse-acer-cestus-315').getByRole('checkbox').check();
  await row(products(page), 'mouse-acer-cestus-310').click();
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Acer Cestus 310' })).toBeVisible();
  await expect(row(products(page), 'mouse-acer-cestus-315').getByRole('checkbox')).toBeChecked();
});

test('a search without results says so and can be cleared', async ({ page }) => {
  await page.goto('/studio/mouse/products?q=no-such-mouse');
  await expect(page.getByText('No product matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await rows(products(page)).first().waitFor();
  await expect(page).toHaveURL(/\/products$/);
});
