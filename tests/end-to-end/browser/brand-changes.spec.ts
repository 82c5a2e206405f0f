import { expect, test, type Locator, type Page } from './test';
import { brands, row, rows } from './rollcall';

type Brand = { slug: string; identifier: string; name: string; products: number; version: number };
type NewBrand = { name: string; aliases?: string[]; categories?: string[] };

/** Part of the names in a test, so that it only finds its own brands. */
let tag = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
});

const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const aliases = (form: Locator) => form.getByRole('combobox', { name: 'Aliases' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

async function aBrand(page: Page, brand: NewBrand): Promise<Brand> {
  const answer = await page.request.post('/api/v1/brands', { data: { categories: ['mouse'], ...brand } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Brand;
}

async function brandNow(page: Page, slug: string): Promise<Brand> {
  return (await (await page.request.get(`/api/v1/brands/${slug}`)).json()) as Brand;
}

/** A new brand reaches the catalog a moment later, which accepts its products from then on. */
async function aProduct(page: Page, brand: string, model: string): Promise<string> {
  let productId = '';
  await expect(async () => {
    const data = { brand, model, variant: '', seedUrls: [] };
    const answer = await page.request.post('/api/v1/catalog/mouse/products', { data });
    expect(answer.status(), await answer.text()).toBe(201);
    productId = ((await answer.json()) as { productId: string }).productId;
  }).toPass();
  return productId;
}

async function expectProduct(page: Page, productId: string) {
  const path = `/api/v1/catalog/mouse/products/${productId}`;
  await expect.poll(async () => (await page.request.get(path, { maxRedirects: 0 })).status()).toBe(200);
}

async function expectLeadsTo(page: Page, former: string, productId: string) {
  const answer = await page.request.get(`/api/v1/catalog/mouse/products/${former}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers()['location']).toContain(`/products/${productId}`);
}

async function addCategory(form: Locator, category: string) {
  await form.getByRole('textbox', { name: 'New category' }).fill(category);
  await form.getByRole('textbox', { name: 'New category' }).press('Enter');
}

async function addAlias(form: Locator, alias: string) {
  await aliases(form).fill(alias);
  await aliases(form).press('Enter');
}

test('a brand is added with categories, and gets an alias afterwards', async ({ page }) => {
  const name = `Steelwing ${tag}`;
  await page.goto('/brands');
  await page.getByRole('button', { name: 'Add brand' }).click();
  const adding = dialog(page, 'Add brand');
  await adding.getByRole('textbox', { name: 'Brand name' }).fill(name);
  await adding.getByRole('checkbox', { name: 'Mouse', exact: true }).check();
  await addCategory(adding, 'keyboard');
  await addCategory(adding, 'headset');
  await adding.getByRole('button', { name: 'Add brand' }).click();
  await expect(adding).toBeHidden();

  const edited = panel(page, name);
  await expect(edited.getByRole('checkbox', { name: 'Keyboard' })).toBeChecked();
  await expect(edited.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await addAlias(edited, `SW-${tag}`);
  await edited.getByRole('button', { name: 'Save changes' }).click();
  await expect(edited.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  await expect(page.getByText(`Saved ${name}`)).toBeVisible();
  await page.goto(`/brands?q=SW-${tag}`);
  await expect(rows(brands(page))).toHaveCount(1);
  for (const text of [`SW-${tag}`, 'Headset', 'Keyboard', 'Mouse']) {
    await expect(row(brands(page), name)).toContainText([text]);
  }
});

test('brands are filtered by category, and the filter can be set back to all categories', async ({
  page,
}) => {
  await aBrand(page, { name: `Clickfield ${tag}`, categories: ['mouse', 'keyboard'] });
  await aBrand(page, { name: `Keyfield ${tag}`, categories: ['keyboard'] });
  await page.goto(`/brands?q=${tag}`);
  await expect(rows(brands(page))).toHaveCount(2);
  const filter = page.getByRole('button', { name: 'Filter by category' });
  await expect(filter).toContainText('All categories');
  await filter.click();
  await page.getByRole('option', { name: /^Mouse\b/ }).click();
  await expect(page).toHaveURL(/[?&]category=mouse/);
  await expect(rows(brands(page))).toHaveCount(1);
  await expect(rows(brands(page))).toContainText([`Clickfield ${tag}`]);
  // The list of values stays open, as several can be chosen.
  await page.getByRole('option', { name: 'Keyboard' }).click();
  await expect(page).toHaveURL(/[?&]category=mouse,keyboard/);
  await expect(rows(brands(page))).toHaveCount(2);
  await page.getByRole('option', { name: 'All categories' }).click();
  await expect(page).not.toHaveURL(/category=/);
  await expect(rows(brands(page))).toHaveCount(2);
});

test('brands are searched by alias and sorted on the server', async ({ page }) => {
  await aBrand(page, { name: `Alder ${tag}`, aliases: [`Zulu ${tag}`] });
  await aBrand(page, { name: `Birch ${tag}` });
  await page.goto('/brands');
  await page.getByRole('searchbox', { name: 'Search brands' }).fill(`zulu ${tag}`);
  await expect(rows(brands(page))).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search brands' }).fill(tag);
  await expect(rows(brands(page))).toHaveCount(2);
  await page.getByRole('button', { name: 'Brand name', exact: true }).click();
  await expect(rows(brands(page)).first()).toContainText('Alder');
  await page.getByRole('button', { name: 'Brand name', exact: true }).click();
  await expect(page).toHaveURL(/sort=-name/);
  await expect(rows(brands(page)).first()).toContainText('Birch');
});

test('unsaved changes to a brand are not lost without a question', async ({ page }) => {
  const one = await aBrand(page, { name: `Cedar ${tag}` });
  const other = await aBrand(page, { name: `Dogwood ${tag}` });
  await page.goto(`/brands?q=${tag}&open=${one.slug}`);
  const website = panel(page, one.name).getByRole('textbox', { name: 'Website' });
  await website.fill('https://cedar.example');
  await row(brands(page), other.name).click();
  const leaving = dialog(page, `Discard the changes to ${one.name}?`);
  await leaving.getByRole('button', { name: 'Keep editing' }).click();
  await expect(website).toHaveValue('https://cedar.example');
  await panel(page, one.name).getByRole('button', { name: 'Save changes' }).click();
  await expect(row(brands(page), one.name)).toContainText(['cedar.example']);

  await website.fill('https://elsewhere.example');
  await row(brands(page), other.name).click();
  await leaving.getByRole('button', { name: 'Discard' }).click();
  await expect(panel(page, other.name)).toBeVisible();
  await expect(row(brands(page), one.name)).toContainText(['cedar.example']);
});

test('a name that belongs to another brand is reported while typing, with a link to it', async ({ page }) => {
  await page.goto('/brands?dialog=add');
  const adding = dialog(page, 'Add brand');
  await adding.getByRole('textbox', { name: 'Brand name' }).fill('rAZER');
  await expect(adding.getByRole('status', { name: 'Brands with this name' })).toContainText(
    '“rAZER” already belongs to Razer',
  );
  await adding.getByRole('textbox', { name: 'Brand name' }).fill(`Free ${tag}`);
  await expect(adding.getByText(/already belongs to/)).toHaveCount(0);
  await aliases(adding).fill('razer');
  await adding.getByRole('link', { name: 'Razer' }).click();
  await dialog(page, 'Discard the new brand?').getByRole('button', { name: 'Discard' }).click();
  await expect(panel(page, 'Razer')).toBeVisible();
});

test('a brand with products is only deleted after a confirmation', async ({ page }) => {
  const { products } = await brandNow(page, 'razer');
  expect(products).toBeGreaterThan(1);
  await page.goto('/brands?open=razer');
  await panel(page, 'Razer').getByRole('button', { name: 'Delete…' }).click();
  const removing = dialog(page, 'Delete Razer?');
  await expect(removing).toContainText(`${products} products use this brand`);
  await expect(removing.getByRole('button', { name: 'Delete Razer', exact: true })).toHaveCount(0);
  const force = removing.getByRole('button', {
    name: `Delete Razer, keep the ${products} products`,
  });
  await expect(force).toBeDisabled();
  await removing.getByRole('checkbox').check();
  await expect(force).toBeEnabled();
  await removing.getByRole('link', { name: /products in Mouse/ }).click();
  await expect(page).toHaveURL(/\/studio\/mouse\/products\?brand=razer/);
});

test('deleting a brand can be undone', async ({ page }) => {
  const brand = await aBrand(page, { name: `Elm ${tag}`, aliases: [`EL-${tag}`] });
  await page.goto(`/brands?q=${tag}`);
  await row(brands(page), brand.name).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Delete');
  await dialog(page, `Delete ${brand.name}?`)
    .getByRole('button', { name: `Delete ${brand.name}` })
    .click();
  await expect(page.getByText('No brand matches')).toBeVisible();
  await undo(page).click();
  await expect(row(brands(page), brand.name)).toContainText([`EL-${tag}`]);
  expect((await brandNow(page, brand.slug)).identifier).toBe(brand.identifier);
});

test('a rename shows which product IDs it changes, changes them, and can be undone', async ({ page }) => {
  const brand = await aBrand(page, { name: `Quillon ${tag}` });
  const before = await aProduct(page, brand.name, 'Feather');
  const renamed = `Quillan ${tag}`;
  await page.goto(`/brands?q=${tag}&open=${brand.slug}`);
  const form = panel(page, brand.name);
  await form.getByRole('textbox', { name: 'Brand name' }).fill(renamed);
  await form.getByRole('button', { name: 'Save changes' }).click();
  const renaming = dialog(page, `Rename ${brand.name}`);
  const ids = renaming.getByRole('list', { name: 'Product ids' }).getByRole('listitem');
  await expect(ids).toHaveCount(1);
  await expect(ids).toContainText(before);
  await expect(ids.locator('mark')).toHaveText(['quillon', 'quillan']);
  await expect(renaming).toContainText(`Aliases: ${brand.name}`);
  await expectProduct(page, before);
  await renaming.getByRole('button', { name: 'Rename, changing 1 product id' }).click();

  await expect(renaming).toBeHidden();
  await expect(panel(page, renamed)).toBeVisible();
  await expectProduct(page, before.replace('quillon', 'quillan'));
  await expectLeadsTo(page, before, before.replace('quillon', 'quillan'));
  await undo(page).click();
  await expectProduct(page, before);
  await expect(panel(page, brand.name)).toBeVisible();
});

test('a brand is merged into another one with its products and names', async ({ page }) => {
  const brand = await aBrand(page, { name: `Fir ${tag}` });
  const into = await aBrand(page, { name: `Maple ${tag}` });
  await aProduct(page, brand.name, 'Needle');
  await page.goto(`/brands?open=${brand.slug}`);
  await panel(page, brand.name).getByRole('button', { name: 'Merge into…' }).click();
  const merging = dialog(page, `Merge ${brand.name} into another brand`);
  await merging.getByRole('combobox', { name: 'Merge into' }).fill(into.name);
  await merging.getByRole('option', { name: into.name }).click();
  await expect(page).toHaveURL(new RegExp(`[?&]to=${into.slug}`));
  await merging.getByRole('button', { name: 'Merge, changing 1 product id' }).click();
  await expect(merging).toBeHidden();
  await expect(panel(page, into.name)).toContainText(brand.name);
  await expectProduct(page, `mouse-${into.slug}-needle`);
});

test('an alias of another brand can be moved to the brand it is typed for', async ({ page }) => {
  const owner = await aBrand(page, { name: `Hazel ${tag}`, aliases: [`HZ-${tag}`] });
  const taker = await aBrand(page, { name: `Ivy ${tag}` });
  await page.goto(`/brands?q=${tag}&open=${taker.slug}`);
  const form = panel(page, taker.name);
  await aliases(form).fill(`hz-${tag}`);
  await expect(form).toContainText(`“hz-${tag}” already belongs to ${owner.name}`);
  await form.getByRole('button', { name: 'Move it here…' }).click();
  const moving = dialog(page, `Move an alias of ${owner.name}`);
  await moving.getByRole('button', { name: `Move “HZ-${tag}”` }).click();
  await expect(moving).toBeHidden();
  await expect(row(brands(page), taker.name)).toContainText([`HZ-${tag}`]);
  await expect(row(brands(page), owner.name)).not.toContainText([`HZ-${tag}`]);
});

test('two edits of the same brand are shown side by side, with a choice per field', async ({ page }) => {
  const brand = await aBrand(page, { name: `Juniper ${tag}` });
  await page.goto(`/brands?q=${tag}&open=${brand.slug}`);
  const form = panel(page, brand.name);
  await form.getByRole('textbox', { name: 'Website' }).fill('https://mine.example');
  await addAlias(form, `Mine ${tag}`);
  const saved = await page.request.put(`/api/v1/brands/${brand.slug}`, {
    headers: { 'If-Match': `"v${brand.version}"` },
    data: { website: 'https://theirs.example', aliases: [`Theirs ${tag}`] },
  });
  expect(saved.ok()).toBe(true);
  await form.getByRole('button', { name: 'Save changes' }).click();

  const conflict = dialog(page, `${brand.name} was changed by someone else`);
  await expect(conflict.getByRole('radiogroup')).toHaveCount(2);
  await expect(conflict.getByRole('radio', { name: 'Yours: https://mine.example' })).toBeChecked();
  await conflict.getByRole('radio', { name: `Theirs: Theirs ${tag}` }).click();
  await conflict.getByRole('button', { name: /^Save as version/ }).click();
  await expect(conflict).toBeHidden();
  await expect(row(brands(page), brand.name)).toContainText([`Theirs ${tag}`]);
  await expect(row(brands(page), brand.name)).toContainText(['mine.example']);
});

test('categories are assigned to many brands after a preview, and this can be undone', async ({ page }) => {
  const brand = await aBrand(page, { name: `Larch ${tag}` });
  await aBrand(page, { name: `Myrtle ${tag}`, categories: ['mouse', 'webcam'] });
  await page.goto(`/brands?q=${tag}`);
  await expect(rows(brands(page))).toHaveCount(2);
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('2 brands selected');
  await page.getByRole('button', { name: 'Assign categories…' }).click();
  const assigning = dialog(page, 'Assign categories to 2 brands');
  await addCategory(assigning, 'webcam');
  await expect(assigning.getByRole('checkbox', { name: 'Add Webcam' })).toBeChecked();
  await expect(assigning.getByRole('region', { name: 'Details' })).toContainText('Unchanged');
  await assigning.getByRole('button', { name: 'Change 1 brand' }).click();
  await expect(assigning).toBeHidden();
  await expect(row(brands(page), brand.name)).toContainText(['Webcam']);
  await undo(page).click();
  await expect(row(brands(page), brand.name)).not.toContainText(['Webcam']);
  await expect(row(brands(page), `Myrtle ${tag}`)).toContainText(['Webcam']);
});

test('a category in which a brand has products cannot be removed in bulk', async ({ page }) => {
  await page.goto('/brands?q=razer&sel=razer&dialog=assign');
  const assigning = dialog(page, 'Assign categories to 1 brand');
  await assigning.getByRole('checkbox', { name: 'Remove Mouse' }).check();
  await expect(assigning.getByRole('region', { name: 'Details' })).toContainText(/\d+ products reference/);
  await expect(assigning.getByRole('button', { name: 'Change 0 brands' })).toBeDisabled();
});

test('the history of a brand shows its changes, and the last one can be undone there', async ({ page }) => {
  const brand = await aBrand(page, { name: `Oak ${tag}` });
  const answer = await page.request.put(`/api/v1/brands/${brand.slug}`, {
    headers: { 'If-Match': `"v${brand.version}"` },
    data: { website: 'https://oak.example' },
  });
  expect(answer.ok()).toBe(true);
  await page.goto(`/brands?q=${tag}&open=${brand.slug}`);
  const shown = panel(page, brand.name);
  await shown.getByRole('button', { name: 'Last changes' }).click();
  await page.reload();
  const entries = shown.getByRole('list', { name: 'Last changes' }).getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('https://oak.example');
  await entries.first().getByRole('button', { name: 'Undo' }).click();
  await dialog(page, `Undo the last change to ${brand.name}`).getByRole('button', { name: 'Undo' }).click();
  await expect(entries).toHaveCount(3);
  await expect(shown.getByRole('textbox', { name: 'Website' })).toHaveValue('');
});

test('a brand is found, edited and saved without a mouse', async ({ page }) => {
  const brand = await aBrand(page, { name: `Poplar ${tag}` });
  await page.goto('/brands');
  await rows(brands(page)).first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(tag);
  await expect(rows(brands(page))).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  const name = panel(page, brand.name).getByRole('textbox', { name: 'Brand name' });
  await expect(name).toBeFocused();
  await page.keyboard.type(`Aspen ${tag}`);
  await page.keyboard.press('Enter');
  await expect(panel(page, `Aspen ${tag}`)).toBeVisible();
  await expect(row(brands(page), `Aspen ${tag}`)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('an existing registry is not offered to be seeded', async ({ page }) => {
  await page.goto('/brands');
  await rows(brands(page)).first().waitFor();
  await expect(page.getByRole('button', { name: /Seed/ })).toHaveCount(0);
  await expect(page.getByText(/There is no brand registry yet/)).toHaveCount(0);
});
