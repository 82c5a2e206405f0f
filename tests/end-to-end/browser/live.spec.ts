import { expect, test, type Browser, type Page } from './test';
import { aProduct, changed, products, row } from './rollcall';

/** Part of the names in a test, so that it only finds its own products. */
let tag = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
});

/** Two people, each with a browser, looking at the same list. */
async function sideBySide(browser: Browser, path: string): Promise<[Page, Page]> {
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Live state: Live' })).toBeVisible();
    return page;
  };
  return [await open(), await open()];
}

test('a product added by one person appears for the other', async ({ browser, page }) => {
  await aProduct(page, `First ${tag}`);
  const [ada, ben] = await sideBySide(browser, `/studio/mouse/products?q=${tag}`);
  const added = await aProduct(ada, `Second ${tag}`);
  await expect(row(products(ben), added)).toHaveCount(1);
  await expect(row(products(ada), added)).toHaveCount(1);
});

test('an open product shows what another person saves, and the selection stays', async ({
  browser,
  page,
}) => {
  const [open, selected] = [await aProduct(page, `Open ${tag}`), await aProduct(page, `Chosen ${tag}`)];
  const [ada, ben] = await sideBySide(
    browser,
    `/studio/mouse/products?q=${tag}&open=${open}&sel=${selected}`,
  );
  await changed(ada, open, { model: `Moved ${tag}` });
  await expect(ben.getByRole('complementary', { name: `Razer Moved ${tag}` })).toBeVisible();
  await expect(row(products(ben), selected).getByRole('checkbox')).toBeChecked();
});

test('unsaved changes stay when another person saves', async ({ browser, page }) => {
  const productId = await aProduct(page, `Typed ${tag}`);
  const [ada, ben] = await sideBySide(browser, `/studio/mouse/products?q=${tag}&open=${productId}&part=edit`);
  await ben.getByRole('textbox', { name: 'Variant' }).fill('White');
  await changed(ada, productId, { status: 'inactive' });
  await expect(row(products(ben), productId)).toContainText(['Inactive']);
  await expect(ben.getByRole('textbox', { name: 'Variant' })).toHaveValue('White');
  await ben.getByRole('button', { name: 'Save changes' }).click();
  await expect(
    ben.getByRole('dialog', { name: `Razer Typed ${tag} was changed by someone else` }),
  ).toBeVisible();
});
