import { expect, test, type Page } from './test';
import { aProduct, changed, inWorkspace, jobFile, products, row, workspaceFile } from './rollcall';

/** Part of the names in a test, so that it only finds its own products. */
let tag = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
});

const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });

test('changing the model changes the product ID, and the job file moves with it', async ({ page }) => {
  const former = await aProduct(page, `Drift ${tag}`);
  await expect.poll(() => inWorkspace(jobFile(former))).toBe(true);
  await page.goto(`/studio/mouse/products?q=${tag}&open=${former}&part=edit`);
  const edited = panel(page, `Razer Drift ${tag}`);
  await edited.getByRole('textbox', { name: 'Model' }).fill(`Swift ${tag}`);
  const productId = `mouse-razer-swift-${tag}`;
  await expect(edited.getByRole('status', { name: 'Verdict' })).toContainText(
    `The product ID changes to ${productId}`,
  );
  expect(inWorkspace(jobFile(productId))).toBe(false);
  await edited.getByRole('button', { name: 'Save changes' }).click();

  await expect(panel(page, `Razer Swift ${tag}`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`open=${productId}`));
  await expect(row(products(page), productId)).toHaveCount(1);
  await expect.poll(() => inWorkspace(jobFile(productId))).toBe(true);
  await expect.poll(() => inWorkspace(jobFile(former))).toBe(false);
  await page.goto(`/studio/mouse/products?open=${former}`);
  await expect(panel(page, `Razer Swift ${tag}`)).toBeVisible();
});

test('a rejection by the gate is shown while typing, with suggestions', async ({ page }) => {
  const productId = await aProduct(page, `Fang 70 ${tag}`);
  await page.goto(`/studio/mouse/products?q=${tag}&open=${productId}&part=edit`);
  const edited = panel(page, `Razer Fang 70 ${tag}`);
  await edited.getByRole('textbox', { name: 'Variant' }).fill('70');
  await expect(edited.getByRole('status', { name: 'Verdict' })).toContainText('Rejected');
  await expect(edited.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await edited.getByRole('textbox', { name: 'Variant' }).fill('White');
  await expect(edited.getByRole('status', { name: 'Verdict' })).toContainText(`${productId}-white`);
  await expect(edited.getByRole('button', { name: 'Save changes' })).toBeEnabled();
});

test('two edits of the same product are shown side by side', async ({ page }) => {
  const productId = await aProduct(page, `Clash ${tag}`);
  await page.goto(`/studio/mouse/products?q=${tag}&open=${productId}&part=edit`);
  const edited = panel(page, `Razer Clash ${tag}`);
  await edited.getByRole('textbox', { name: 'Seed URLs' }).fill('https://example.com/mine');
  await changed(page, productId, { seedUrls: ['https://example.com/theirs'], status: 'inactive' });
  await edited.getByRole('button', { name: 'Save changes' }).click();
  const choices = page.getByRole('dialog', { name: `Razer Clash ${tag} was changed by someone else` });
  await expect(choices.getByRole('radio', { name: 'Yours: https://example.com/mine' })).toBeChecked();
  await expect(choices.getByRole('radio', { name: 'Theirs: inactive' })).toBeChecked();
  await choices.getByRole('button', { name: 'Save as version 3' }).click();
  await expect(choices).toBeHidden();
  await expect(edited.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true');
  const answer = await page.request.get(`/api/v1/catalog/mouse/products/${productId}`);
  expect(await answer.json()).toMatchObject({
    seedUrls: ['https://example.com/mine'],
    status: 'inactive',
    version: 3,
  });
});

test('a change is listed in the history and can be undone there', async ({ page }) => {
  const former = await aProduct(page, `Back ${tag}`);
  await changed(page, former, { variant: 'White' });
  const productId = `${former}-white`;
  await page.goto(`/studio/mouse/products?q=${tag}&open=${productId}&part=history`);
  const changes = page.getByRole('list', { name: 'Last changes' });
  await expect(changes.getByRole('listitem').first()).toContainText('White');
  await changes.getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page, `Razer Back ${tag}`)).toBeVisible();
  await expect.poll(() => inWorkspace(jobFile(former))).toBe(true);
  await expect.poll(() => inWorkspace(jobFile(productId))).toBe(false);
});

test('unsaved changes to a product are not lost without a question', async ({ page }) => {
  const [one, other] = [await aProduct(page, `Guard ${tag}`), await aProduct(page, `Ward ${tag}`)];
  await page.goto(`/studio/mouse/products?q=${tag}&open=${one}`);
  await row(products(page), one).waitFor();
  await page.keyboard.press('e');
  const edited = panel(page, `Razer Guard ${tag}`);
  await expect(edited.getByRole('textbox', { name: 'Model' })).toBeFocused();
  await edited.getByRole('textbox', { name: 'Variant' }).fill('Black');
  await row(products(page), other).click();
  const asked = page.getByRole('dialog', { name: `Discard the changes to Razer Guard ${tag}?` });
  await asked.getByRole('button', { name: 'Keep editing' }).click();
  await expect(edited.getByRole('textbox', { name: 'Variant' })).toHaveValue('Black');
  await row(products(page), other).click();
  await asked.getByRole('button', { name: 'Discard' }).click();
  await expect(panel(page, `Razer Ward ${tag}`)).toBeVisible();
});

test('a product is deleted from its panel, and its job file is removed', async ({ page }) => {
  const productId = await aProduct(page, `Leave ${tag}`);
  await expect.poll(() => inWorkspace(jobFile(productId))).toBe(true);
  await page.goto(`/studio/mouse/products?q=${tag}&open=${productId}`);
  await panel(page, `Razer Leave ${tag}`).getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 1 product' }).click();
  await expect(row(products(page), productId)).toHaveCount(0);
  await expect(page).not.toHaveURL(/[?&]open=/);
  await expect.poll(() => inWorkspace(jobFile(productId))).toBe(false);
  await expect
    .poll(() => JSON.stringify(workspaceFile('helper_files/mouse/_control_plane/product_catalog.json')))
    .not.toContain(productId);
});
