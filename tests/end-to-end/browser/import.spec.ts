import { expect, test, type Page } from './test';
import {
  aCategory,
  inWorkspace,
  jobFile,
  jobFiles,
  newProducts,
  products,
  row,
  rows,
  invalidRows,
  variantWarnings,
} from './rollcall';
import { aWorkbook } from './workbook';

/** A category of its own for each test, so that it only finds its own products. */
let tag = '';
let category = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
  category = `imported-${tag}`;
});

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet as in the specification: brand, model and variant in rows 3, 4 and 5, one product per column. */
const sheetOf = (listed: string[][]) => [
  [],
  [],
  ...['brand', 'model', 'variant'].map((key, at) => ['', key, ...listed.map((product) => product[at] ?? '')]),
];

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: spreadsheet, buffer });
}

async function undoImport(page: Page, amount: string) {
  const dialog = page.getByRole('dialog', { name: 'Undo import' });
  await dialog.getByRole('button', { name: `Undo import, remove ${amount}` }).click();
  await expect(dialog.getByRole('list', { name: 'Result' })).toContainText('Removed', {
    timeout: 60_000,
  });
  return dialog;
}

test('the category’s own workbook is imported once, and the import can be undone', async ({ page }) => {
  test.setTimeout(240_000);
  aCategory(category, 'mouseData.xlsx');
  await page.goto(`/studio/${category}/import`);
  await expect(page.getByText('Nothing is written until you have seen the preview')).toBeVisible();
  await page.getByRole('button', { name: 'Use mouseData.xlsx' }).click();

  await expect(page.getByRole('tab', { name: 'New 347' })).toBeVisible({ timeout: 30_000 });
  const head = page.getByRole('region', { name: 'Workbook', exact: true });
  await expect(head).toContainText('347 products read');
  await expect(row(newProducts(page), `${category}-acer-cestus-310`).first()).toContainText('Without “310”');
  expect(jobFiles(category)).toEqual([]);

  await page.reload();
  await expect(page.getByRole('tab', { name: 'New 347' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Import 347 products/ }).click();
  await expect(page.getByText(/^Imported 347 products from mouseData\.xlsx/)).toBeVisible({
    timeout: 90_000,
  });
  await expect.poll(() => jobFiles(category).length, { timeout: 60_000 }).toBe(347);
  expect(inWorkspace(jobFile(`${category}-acer-cestus-310`, category))).toBe(true);
  expect(inWorkspace(jobFile(`${category}-acer-cestus-310-310`, category))).toBe(false);

  await page.getByRole('link', { name: 'Show the imported products' }).click();
  await expect(products(page)).toHaveAttribute('aria-rowcount', '348');

  await page.goto(`/studio/${category}/import`);
  await page.getByRole('button', { name: 'Use mouseData.xlsx' }).click();
  await expect(page.getByText('Nothing to import: all 347 products are already in the catalog.')).toBeVisible(
    {
      timeout: 30_000,
    },
  );
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Choose another workbook' }).click();
  const recent = page.getByRole('list', { name: 'Recent imports' });
  await expect(recent).toContainText('347 products');
  await recent.getByRole('button', { name: 'Undo the import of mouseData.xlsx' }).click();
  const dialog = await undoImport(page, '347 products');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(recent).toContainText('Undone');
  await expect.poll(() => jobFiles(category).length, { timeout: 60_000 }).toBe(0);
});

test('of two variants that repeat their model one is left out and one is kept', async ({ page }) => {
  test.setTimeout(120_000);
  aCategory(category);
  const newcomer = `Newcomer ${tag}`;
  const listed = [
    ['Razer', `Aim 120 ${tag}`, '120'],
    ['Razer', `Nova 77 ${tag}`, '77'],
    [newcomer, `First ${tag}`],
    ['', `Lost ${tag}`],
  ];
  await page.goto(`/studio/${category}/import`);
  await choose(page, 'mice.xlsx', aWorkbook({ dataEntry: sheetOf(listed) }));
  await expect(page.getByRole('tab', { name: 'New 3' })).toBeVisible({ timeout: 30_000 });

  await page.getByRole('tab', { name: 'Variant warnings 2' }).click();
  const kept = row(variantWarnings(page), `Nova 77 ${tag}`);
  await expect(kept.locator('mark')).toHaveText('77');
  await expect(kept.getByText(`${category}-razer-nova-77-${tag}`, { exact: true })).toBeVisible();
  await kept.getByText('Keep “77”').click();
  await expect(kept.getByText(`${category}-razer-nova-77-${tag}-77`, { exact: true })).toBeVisible();
  await expect(row(variantWarnings(page), `Aim 120 ${tag}`).locator('del')).toHaveText('120');

  await page.getByRole('tab', { name: 'Invalid rows 1' }).click();
  await expect(rows(invalidRows(page))).toContainText([/No brand/]);

  await page.getByRole('tab', { name: /^New brands/ }).click();
  const brand = page.getByRole('listitem').filter({ hasText: newcomer });
  await expect(brand).toContainText('Add as a new brand');

  await page.getByRole('button', { name: /^Import 3 products, add 1 brand/ }).click();
  await expect(page.getByText(/^Imported 3 products from mice\.xlsx/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('list', { name: 'Result' })).toContainText('Kept as real');
  await expect.poll(() => jobFiles(category).length, { timeout: 30_000 }).toBe(3);
  expect(inWorkspace(jobFile(`${category}-razer-nova-77-${tag}-77`, category))).toBe(true);
  expect(inWorkspace(jobFile(`${category}-razer-aim-120-${tag}`, category))).toBe(true);

  await page.getByRole('button', { name: 'Undo import…' }).click();
  const dialog = await undoImport(page, '3 products');
  await expect(dialog).toContainText(newcomer);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('The import of mice.xlsx was undone.')).toBeVisible();
  await expect.poll(() => jobFiles(category).length, { timeout: 30_000 }).toBe(0);
});

test('leaving an import with choices asks first', async ({ page }) => {
  aCategory(category);
  await page.goto(`/studio/${category}/import`);
  await choose(page, 'mice.xlsx', aWorkbook({ dataEntry: sheetOf([['Razer', `Kept ${tag}`]]) }));
  await row(newProducts(page), `Kept ${tag}`).getByRole('checkbox').uncheck();
  await expect(page.getByText('Nothing to import: no product is selected.')).toBeVisible();
  await page.getByRole('link', { name: 'Products', exact: true }).click();
  const asking = page.getByRole('dialog', { name: 'Discard the changes to the import of mice.xlsx?' });
  await asking.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page).toHaveURL(/\/import\?id=/);
  await page.getByRole('link', { name: 'Products', exact: true }).click();
  await asking.getByRole('button', { name: 'Discard' }).click();
  await expect(page).toHaveURL(/\/products$/);
});

test('a sheet is chosen if several contain products, and a file that is not a workbook is rejected', async ({
  page,
}) => {
  aCategory(category);
  await page.goto(`/studio/${category}/import`);
  await choose(page, 'notes.xlsx', Buffer.from('Razer, Cobra'));
  await expect(page.getByRole('alert')).toContainText('This file is not a workbook');
  await page.getByRole('button', { name: 'Choose another workbook' }).click();

  const sheets = {
    ours: sheetOf([['Razer', `Ours ${tag}`]]),
    theirs: sheetOf([['Razer', `Theirs ${tag}`]]),
  };
  await choose(page, 'two.xlsx', aWorkbook(sheets));
  const names = page.getByRole('group', { name: 'Sheets' });
  await names.getByRole('button', { name: 'theirs' }).click();
  await expect(row(newProducts(page), `Theirs ${tag}`)).toContainText('theirs!C4');
});

test('a workbook can be dropped, and its preview can be left and reopened', async ({ page }) => {
  aCategory(category);
  await page.goto(`/studio/${category}/import`);
  const bytes = [...aWorkbook({ dataEntry: sheetOf([['Razer', `Dropped ${tag}`]]) })];
  const dataTransfer = await page.evaluateHandle((data) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(data)], 'dropped.xlsx'));
    return transfer;
  }, bytes);
  await page.getByRole('button', { name: 'Choose a workbook' }).dispatchEvent('drop', { dataTransfer });
  await row(newProducts(page), `Dropped ${tag}`).waitFor();
  const address = page.url();
  await page.goto(`/studio/${category}/import?id=00000000-0000-4000-8000-000000000000`);
  await expect(page.getByText('This preview has expired')).toBeVisible();
  await page.goto(address);
  await row(newProducts(page), `Dropped ${tag}`).waitFor();
});

test('the import page is reached from products, from an empty catalog and from the palette', async ({
  page,
}) => {
  aCategory(category);
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await page.getByRole('link', { name: 'Import from workbook' }).click();
  await expect(page).toHaveURL(/\/studio\/mouse\/import$/);

  await page.goto(`/studio/${category}/products`);
  await page
    .locator('section')
    .filter({ hasText: 'catalog is empty' })
    .getByRole('link', { name: 'Import from workbook' })
    .click();
  await expect(page).toHaveURL(new RegExp(`/studio/${category}/import$`));

  await page.goto('/studio/mouse/queue');
  await page.getByRole('link', { name: 'Brands', exact: true }).waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('textbox', { name: 'Find anything' })).toBeFocused();
  await page.keyboard.type('mouse products from a workbook');
  await page.getByRole('button', { name: /^Import Mouse products from a workbook/ }).click();
  await expect(page).toHaveURL(/\/studio\/mouse\/import$/);
});
