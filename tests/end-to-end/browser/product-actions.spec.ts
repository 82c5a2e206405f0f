import { expect, test, type Page } from './test';
import { products, row } from './rollcall';

/** Part of the names in a test, so that it only finds its own products. */
let tag = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
});

async function aProduct(page: Page, model: string): Promise<string> {
  const answer = await page.request.post('/api/v1/catalog/mouse/products', {
    data: { brand: 'Razer', model: `${model} ${tag}` },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { productId: string }).productId;
}

async function statusOf(page: Page, productId: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/catalog/mouse/products/${productId}`);
  return ((await answer.json()) as { status: string }).status;
}

test('selected products are set inactive, and this can be undone', async ({ page }) => {
  const ids = [await aProduct(page, 'Pause'), await aProduct(page, 'Rest')];
  await page.goto(`/studio/mouse/products?q=${tag}&sel=${ids.join(',')}`);
  await page.getByRole('button', { name: 'Set inactive' }).click();
  await expect(page.getByText('Set inactive: 2 products')).toBeVisible();
  for (const id of ids) {
    await expect.poll(() => statusOf(page, id)).toBe('inactive');
    await expect(row(products(page), id)).toContainText(['Inactive']);
  }
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  for (const id of ids) {
    await expect.poll(() => statusOf(page, id)).toBe('active');
  }
});

test('selected products are deleted after a confirmation that says what is removed and what is kept', async ({
  page,
}) => {
  const ids = [await aProduct(page, 'Gone'), await aProduct(page, 'Away')];
  const stays = await aProduct(page, 'Here');
  await page.goto(`/studio/mouse/products?q=${tag}&sel=${ids.join(',')}&open=${ids[0]}`);
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 products?' });
  await expect(dialog).toContainText('Their job files and queue rows will be removed');
  await dialog.getByRole('button', { name: 'Delete 2 products' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Deleted 2 products')).toBeVisible();
  await expect(row(products(page), stays)).toHaveCount(1);
  for (const id of ids) {
    await expect(row(products(page), id)).toHaveCount(0);
  }
  await expect(page).not.toHaveURL(/[?&](open|sel)=/);
});
