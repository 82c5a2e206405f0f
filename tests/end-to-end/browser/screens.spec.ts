import { expect, test, type Page } from './test';
import { imported, preview, recentImport } from './import-samples';
import { expectNoViolations } from './looks';
import {
  addProductDialog,
  aProduct,
  brands,
  excepted,
  exceptions,
  nameProduct,
  newProducts,
  orphans,
  products,
  quarantine,
  queue,
  rejectedByTheGate,
  rejections,
  row,
  rows,
  invalidRows,
  untilRejected,
  variantWarnings,
} from './rollcall';

/** Each screen in each colour scheme and width: free of accessibility violations, and with a screenshot. */

test('products', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await expectNoViolations(page, 'products');
});

test('a product’s panel', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await row(products(page), 'mouse-acer-cestus-315').click();
  await page.getByRole('complementary', { name: 'Acer Cestus 315' }).waitFor();
  await expectNoViolations(page, 'product');
});

test('a product whose ID is about to change', async ({ page }) => {
  await page.goto('/studio/mouse/products?q=cestus&open=mouse-acer-cestus-315&part=edit');
  const panel = page.getByRole('complementary', { name: 'Acer Cestus 315' });
  await panel.getByRole('textbox', { name: 'Variant' }).fill('White');
  await expect(panel.getByRole('status', { name: 'Verdict' })).toContainText('The product ID changes to');
  await expectNoViolations(page, 'edit-product');
});

test('two edits of a product, side by side', async ({ page }) => {
  const id = await aProduct(page, `Screen ${Date.now().toString(36)}`);
  await page.goto(`/studio/mouse/products?q=${id}&open=${id}&part=edit`);
  await page.getByRole('textbox', { name: 'Seed URLs' }).fill('https://example.com/mine');
  const data = { seedUrls: ['https://example.com/theirs'], status: 'draft' };
  await page.request.put(`/api/v1/catalog/mouse/products/${id}`, { data });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('dialog', { name: /was changed by someone else$/ }).waitFor();
  await expectNoViolations(page, 'product-conflict');
  await page.goto(`/studio/mouse/products?q=${id}&open=${id}&part=history`);
  await page.getByRole('list', { name: 'Last changes' }).getByRole('listitem').first().waitFor();
  await expectNoViolations(page, 'product-history');
});

test('pasted rows with their verdicts', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=paste');
  const dialog = page.getByRole('dialog', { name: 'Paste rows into Mouse' });
  await dialog
    .getByRole('textbox', { name: 'Rows' })
    .fill('Razer\tScreen Neo\nAcer\tCestus 310\t310\nNobody\tX\nRazer\tViper V3 Pro');
  await dialog.getByRole('button', { name: 'Preview 4 rows' }).click();
  await expect(dialog.getByRole('button', { name: 'Add 1 product' })).toBeEnabled();
  await expectNoViolations(page, 'paste-products');
});

test('the preview of a sync', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=sync');
  await page.getByRole('dialog').getByRole('list', { name: 'What would happen' }).waitFor();
  await expectNoViolations(page, 'sync-products');
});

test('the queue with an open row', async ({ page }) => {
  await page.goto('/studio/mouse/queue');
  await row(queue(page), 'mouse-acer-cestus-315').click();
  await page.getByRole('complementary', { name: 'mouse-acer-cestus-315' }).waitFor();
  await expectNoViolations(page, 'queue');
});

test('an unreadable queue file, and delayed files', async ({ page }) => {
  await page.route('**/queue/entries?*', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { status: 409, title: 'Conflict', code: 'source_unreadable', detail: 'No queue.' },
    }),
  );
  const detail = 'pipeline sync of mouse delayed 12 s: the workspace is not writable';
  await page.route('**/api/v1/status', (route) =>
    route.fulfill({
      json: { status: 'degraded', parts: [{ name: 'catalog-service', status: 'degraded', detail }] },
    }),
  );
  await page.goto('/studio/mouse/queue');
  await page.getByRole('alert').waitFor();
  await expect(page.getByText('Pipeline sync of mouse is delayed 12 s')).toBeVisible();
  await expectNoViolations(page, 'queue-unreadable');
});

test('job files without a product, one of them open', async ({ page }) => {
  await page.goto('/studio/mouse/reconcile?q=cestus');
  await row(orphans(page), 'mouse-acer-cestus-310-310').click();
  await page.getByRole('complementary', { name: 'mouse-acer-cestus-310-310.json' }).waitFor();
  await expectNoViolations(page, 'reconcile');
});

test('job files about to be moved to a backup', async ({ page }) => {
  await page.goto('/studio/mouse/reconcile?dialog=apply');
  await page.getByRole('dialog', { name: /^Move \d+ files to a backup\?$/ }).waitFor();
  await expectNoViolations(page, 'reconcile-apply');
});

test('no job files without a product', async ({ page }) => {
  await page.route('**/api/v1/catalog/mouse/reconcile', async (route) => {
    const answer = await route.fetch();
    const plan = (await answer.json()) as { kept: number };
    await route.fulfill({ json: { ...plan, scanned: plan.kept, orphans: 0, queueCleaned: 0 } });
  });
  await page.route('**/reconcile/plans/*/files?class=orphan*', (route) =>
    route.fulfill({ json: { items: [], total: 0 } }),
  );
  await page.goto('/studio/mouse/reconcile?part=orphan');
  await page.getByText('Nothing to do: every job file belongs to a product.').waitFor();
  await expectNoViolations(page, 'reconcile-in-step');
});

test('a backup with its files', async ({ page }) => {
  const backup = {
    id: '20260214-120000-screens',
    category: 'mouse',
    createdAt: '2026-02-14T12:00:00Z',
    actor: 'ada',
    why: 'reconcile',
    planId: 'screens',
    files: 2,
    bytes: 1624,
    queueRows: 2,
    resultsMoved: 0,
    state: 'whole',
    restoredAt: null,
    restoredBy: null,
  };
  const files = ['mouse-acer-cestus-310-310.json', 'mouse-acer-cestus-315-315.json'].map((file) => ({
    file,
    bytes: 812,
    hash: 'a1b2',
    reason: 'fabricated_variant_with_canonical',
    canonicalProductId: null,
  }));
  await page.route('**/mouse/backups', (route) => route.fulfill({ json: { items: [backup], total: 1 } }));
  await page.route('**/mouse/backups/*', (route) => route.fulfill({ json: { backup, files, more: false } }));
  await page.goto(`/studio/mouse/reconcile?part=backups&open=${backup.id}`);
  await page.getByRole('list', { name: 'Files of the backup' }).waitFor();
  await expectNoViolations(page, 'backups');
});

/** Answers in place of the service, so that the screens show every part of an import. */
async function withImport(page: Page, plan: object) {
  await page.route('**/mouse/import/workbook', (route) => route.fulfill({ json: { items: [recentImport] } }));
  await page.route('**/mouse/import/workbook/*', (route) => route.fulfill({ json: plan }));
}

const importPage = `/studio/mouse/import?id=${preview.import_id}`;

test('choosing a workbook', async ({ page }) => {
  await withImport(page, preview);
  await page.goto('/studio/mouse/import');
  await page.getByRole('button', { name: 'Use mouseData.xlsx' }).waitFor();
  await page.getByRole('list', { name: 'Recent imports' }).waitFor();
  await expectNoViolations(page, 'import');
});

test('a sheet of choosing a workbook', async ({ page }) => {
  await page.route('**/mouse/import/workbook', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ json: { items: [] } })
      : route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          json: {
            status: 422,
            code: 'sheet_ambiguous',
            detail: 'Several sheets of mice.xlsx list products: mice, old mice. Say which one.',
            sheets: ['mice', 'old mice'],
          },
        }),
  );
  await page.goto('/studio/mouse/import');
  await page.getByRole('button', { name: 'Use mouseData.xlsx' }).click();
  await page.getByRole('group', { name: 'Sheets' }).waitFor();
  await expectNoViolations(page, 'import-sheet');
});

test('the new products of a workbook', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&open=C4`);
  await row(newProducts(page), 'Cobra Hyper Speed').waitFor();
  await page.getByRole('complementary', { name: 'Razer Cobra Hyper Speed' }).waitFor();
  await expectNoViolations(page, 'import-new');
});

test('products of a workbook that already exist', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=existing`);
  await page.getByRole('grid', { name: 'Already in the catalog' }).waitFor();
  await expectNoViolations(page, 'import-existing');
});

test('the variant warnings of a workbook, with one variant kept', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=variants`);
  await row(variantWarnings(page), 'Viper V3 Pro').getByText('Keep “Pro”').click();
  await row(variantWarnings(page), 'mouse-razer-viper-v3-pro-pro').waitFor();
  await expectNoViolations(page, 'import-variants');
});

test('the new brands of a workbook, one of them an alias', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=brands`);
  await page.getByText('Alias of…').click();
  await expect(page.getByRole('combobox', { name: /^Brand that NewCo is an alias of/ })).toHaveValue('Razer');
  await expectNoViolations(page, 'import-brands');
});

test('the invalid rows of a workbook', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=invalid`);
  await row(invalidRows(page), 'dataEntry!H4').waitFor();
  await expectNoViolations(page, 'import-invalid');
});

test('a workbook with nothing to import', async ({ page }) => {
  await withImport(page, { ...preview, products: 2, new_products: [], brand_details: [], invalid_rows: [] });
  await page.goto(`${importPage}&part=existing`);
  await page.getByText('Nothing to import: all 2 products are already in the catalog.').waitFor();
  await expectNoViolations(page, 'import-nothing');
});

test('the result of an import, and undoing it', async ({ page }) => {
  await withImport(page, imported);
  await page.goto(importPage);
  await page.getByRole('list', { name: 'Result' }).waitFor();
  await expectNoViolations(page, 'import-result');
  await page.getByRole('button', { name: 'Undo import…' }).click();
  await page.getByRole('button', { name: 'Undo import, remove 32 products' }).waitFor();
  await expectNoViolations(page, 'import-undo');
});

test('products about to be deleted', async ({ page }) => {
  await page.goto('/studio/mouse/products?sel=mouse-acer-cestus-315,mouse-acer-cestus-330&dialog=delete');
  await page.getByRole('dialog', { name: 'Delete 2 products?' }).waitFor();
  await expectNoViolations(page, 'delete-products');
});

test('adding a product', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Razer', model: 'Viper V5 Mini' });
  await expect(addProductDialog(page).getByRole('status', { name: 'Verdict' })).toContainText('Accepted');
  await expectNoViolations(page, 'add-product');
});

test('a rejected product', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Acer', model: 'Cestus 310', variant: '310' });
  await expect(addProductDialog(page).getByRole('status', { name: 'Verdict' })).toContainText('Rejected');
  await expectNoViolations(page, 'rejected-product');
});

test('the history of products, and of reconciles and imports', async ({ page }) => {
  await page.goto('/history');
  await rows(page.getByRole('grid', { name: 'Product changes' }))
    .first()
    .waitFor();
  await expectNoViolations(page, 'history');
  await page.goto('/history?part=work');
  await page.getByRole('heading', { name: 'Reconciles & imports' }).waitFor();
  await expectNoViolations(page, 'history-work');
});

test('the settings', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('row', { name: /^Mouse/ }).waitFor();
  await expectNoViolations(page, 'settings');
  await page.goto('/settings?part=sources');
  await page.getByRole('row', { name: /^Mouse Uploaded file/ }).waitFor();
  await expectNoViolations(page, 'settings-sources');
  await page.goto('/settings?part=places&category=mouse');
  await page.getByRole('table', { name: 'Paths: Mouse' }).waitFor();
  await expectNoViolations(page, 'settings-places');
  await page.goto('/settings?part=health');
  await page.getByRole('row', { name: /^Kafka Up/ }).waitFor();
  await expectNoViolations(page, 'settings-health');
});

test('brands', async ({ page }) => {
  await page.goto('/brands');
  await rows(brands(page)).first().waitFor();
  await expectNoViolations(page, 'brands');
});

test('a brand’s panel', async ({ page }) => {
  await page.goto('/brands?open=razer');
  await page.getByRole('complementary', { name: 'Razer' }).waitFor();
  await expectNoViolations(page, 'brand');
});

test('a brand about to be renamed', async ({ page }) => {
  await page.goto('/brands?open=razer&dialog=rename&name=Razor');
  const dialog = page.getByRole('dialog', { name: 'Rename Razer' });
  await dialog.getByRole('button', { name: /^Rename, changing/ }).waitFor();
  await expectNoViolations(page, 'rename-brand');
});

test('a brand in use about to be deleted', async ({ page }) => {
  await page.goto('/brands?open=razer&dialog=remove');
  await expect(page.getByRole('dialog')).toContainText(/products use this brand/);
  await expectNoViolations(page, 'remove-brand');
});

test('brands about to be assigned', async ({ page }) => {
  await page.goto('/brands?sel=razer,logitech&dialog=assign');
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await expectNoViolations(page, 'assign-brands');
});

test('a brand about to be added', async ({ page }) => {
  await page.goto('/brands?dialog=add');
  await page
    .getByRole('dialog', { name: 'Add brand' })
    .getByRole('checkbox', { name: 'Mouse', exact: true })
    .waitFor();
  await expectNoViolations(page, 'add-brand');
});

test('an unreachable service', async ({ page }) => {
  await page.route('**/api/v1/catalog/**', (route) => route.abort());
  await page.goto('/studio/mouse/products');
  await page.getByRole('alert').waitFor();
  await expectNoViolations(page, 'unreachable');
});

test('the gate before anything is entered', async ({ page }) => {
  await page.goto('/studio/mouse/gate');
  await expect(page.getByRole('region', { name: 'Rules' }).getByRole('listitem')).toHaveCount(11);
  await expectNoViolations(page, 'gate');
});

test('a rejection by the gate', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Cestus+310&variant=310');
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Rejected');
  await expectNoViolations(page, 'gate-rejected');
});

test('an acceptance by the gate', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Razer&model=ViperV3+Pro');
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Accepted');
  await expect(page.getByRole('group', { name: 'Did you mean' })).toBeVisible();
  await expectNoViolations(page, 'gate-accepted');
});

test('the rejections, one of them open', async ({ page }) => {
  await rejectedByTheGate(page, 'screens', { brand: 'Acer', model: 'Cestus 310', variant: '310' });
  await rejectedByTheGate(page, 'screens', { brand: 'Razer', model: 'Viper V3', variant: 'Pro' });
  await untilRejected(page, 'Viper V3', 'screens', 1);
  await page.goto('/studio/mouse/gate?tab=rejections&path=screens');
  await row(rejections(page), 'Cestus 310').click();
  await page.getByRole('complementary', { name: 'Acer Cestus 310 / 310' }).waitFor();
  await expectNoViolations(page, 'rejections');
});

test('no matching rejections', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=rejections&q=no-such-mouse');
  await page.getByText('No rejection matches').waitFor();
  await expectNoViolations(page, 'no-rejections');
});

test('the exceptions, and removing one', async ({ page }) => {
  const identity = { brand: 'Acer', model: 'Screen 120', variant: '120' };
  const identifier = await excepted(page, identity, 'Sold beside the Screen 120 without it.');
  await page.goto(`/studio/mouse/gate?tab=exceptions&open=${identifier}`);
  await row(exceptions(page), 'Screen 120').waitFor();
  await page.getByRole('complementary', { name: 'Acer Screen 120 / 120' }).waitFor();
  await expectNoViolations(page, 'exceptions');
  await page.getByRole('button', { name: 'Remove exception…' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove exception' })).toContainText(
    'No product depends on it',
  );
  await expectNoViolations(page, 'remove-exception');
});

test('adding an exception', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=exceptions&dialog=except&brand=Acer&model=Nitro+77&variant=77');
  const dialog = page.getByRole('dialog', { name: 'Add exception' });
  await expect(dialog.getByRole('status', { name: 'Verdict' })).toContainText('Rejected');
  await expectNoViolations(page, 'add-exception');
});

test('the quarantine', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=quarantine');
  await row(quarantine(page), 'mouse-acer-cestus-310-310.json').click();
  await page.getByRole('complementary', { name: 'mouse-acer-cestus-310-310.json' }).waitFor();
  await expectNoViolations(page, 'quarantine');
});
