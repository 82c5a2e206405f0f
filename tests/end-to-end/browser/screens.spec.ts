import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { imported, preview, recentImport } from './import-samples';
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
  refusedByTheGate,
  rejections,
  row,
  rows,
  rowsToRepair,
  untilRejected,
  variantWarnings,
} from './rollcall';

/** Each screen in each scheme and width: without barriers, and on a picture to look at. */

const wide = { width: 1440, height: 900 };
const narrow = { width: 900, height: 1000 };
const looks = [
  { colorScheme: 'dark', viewport: narrow },
  { colorScheme: 'light', viewport: narrow },
  { colorScheme: 'dark', viewport: wide },
  { colorScheme: 'light', viewport: wide },
] as const;

async function judge(page: Page, screen: string) {
  await page.evaluate(() => document.fonts.ready);
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    const name = `${screen}-${colorScheme}-${viewport.width}`;
    await page.screenshot({ path: `../target/screenshots/${name}.png`, animations: 'disabled' });
    // In the dark and narrow one the colours are those of the wide one, and the arrangement that of the light one.
    if (colorScheme === 'light' || viewport === wide) {
      expect(await barriers(page), name).toEqual([]);
    }
  }
}

async function barriers(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // Rows are alike: a dozen tell of the others, in a third of the time.
    .exclude('[role=row]:nth-child(n + 13)')
    .options({ resultTypes: ['violations'] })
    // There are no frames to look into, which is what the other mode opens a second page for.
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join('\n')}`,
  );
}

test('the products', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await judge(page, 'products');
});

test('a product’s panel', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await row(products(page), 'mouse-acer-cestus-315').click();
  await page.getByRole('complementary', { name: 'Acer Cestus 315' }).waitFor();
  await judge(page, 'product');
});

test('a product about to get another id', async ({ page }) => {
  await page.goto('/studio/mouse/products?q=cestus&open=mouse-acer-cestus-315&part=edit');
  const panel = page.getByRole('complementary', { name: 'Acer Cestus 315' });
  await panel.getByRole('textbox', { name: 'Variant' }).fill('White');
  await expect(panel.getByRole('status', { name: 'Verdict' })).toContainText('The product id becomes');
  await judge(page, 'edit-product');
});

test('two edits of a product side by side', async ({ page }) => {
  const id = await aProduct(page, `Screen ${Date.now().toString(36)}`);
  await page.goto(`/studio/mouse/products?q=${id}&open=${id}&part=edit`);
  await page.getByRole('textbox', { name: 'Seed URLs' }).fill('https://example.com/mine');
  const data = { seedUrls: ['https://example.com/theirs'], status: 'draft' };
  await page.request.put(`/api/v1/catalog/mouse/products/${id}`, { data });
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('dialog', { name: /was changed meanwhile$/ }).waitFor();
  await judge(page, 'product-conflict');
  await page.goto(`/studio/mouse/products?q=${id}&open=${id}&part=history`);
  await page.getByRole('list', { name: 'Last changes' }).getByRole('listitem').first().waitFor();
  await judge(page, 'product-history');
});

test('pasted rows with their verdicts', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=paste');
  const dialog = page.getByRole('dialog', { name: 'Paste rows into Mouse' });
  await dialog
    .getByRole('textbox', { name: 'Rows' })
    .fill('Razer\tScreen Neo\nAcer\tCestus 310\t310\nNobody\tX\nRazer\tViper V3 Pro');
  await dialog.getByRole('button', { name: 'Look at 4 rows' }).click();
  await expect(dialog.getByRole('button', { name: 'Add 1 product' })).toBeEnabled();
  await judge(page, 'paste-products');
});

test('a sync about to be done', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=sync');
  await page.getByRole('dialog').getByRole('list', { name: 'What would happen' }).waitFor();
  await judge(page, 'sync-products');
});

test('the queue, with a row of it open', async ({ page }) => {
  await page.goto('/studio/mouse/queue');
  await row(queue(page), 'mouse-acer-cestus-315').click();
  await page.getByRole('complementary', { name: 'mouse-acer-cestus-315' }).waitFor();
  await judge(page, 'queue');
});

test('a queue that is none, and files that lag behind', async ({ page }) => {
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
  await judge(page, 'queue-unreadable');
});

test('the job files of no product, with one of them open', async ({ page }) => {
  await page.goto('/studio/mouse/reconcile?q=cestus');
  await row(orphans(page), 'mouse-acer-cestus-310-310').click();
  await page.getByRole('complementary', { name: 'mouse-acer-cestus-310-310.json' }).waitFor();
  await judge(page, 'reconcile');
});

test('job files about to go to a backup', async ({ page }) => {
  await page.goto('/studio/mouse/reconcile?dialog=apply');
  await page.getByRole('dialog', { name: /^Move \d+ files to a backup\?$/ }).waitFor();
  await judge(page, 'reconcile-apply');
});

test('job files that all belong to a product', async ({ page }) => {
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
  await judge(page, 'reconcile-in-step');
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
  await judge(page, 'backups');
});

/** What the service would say of an import is said here: the screens are of every part of it. */
async function withImport(page: Page, plan: object) {
  await page.route('**/mouse/import/workbook', (route) => route.fulfill({ json: { items: [recentImport] } }));
  await page.route('**/mouse/import/workbook/*', (route) => route.fulfill({ json: plan }));
}

const importPage = `/studio/mouse/import?id=${preview.import_id}`;

test('a workbook about to be chosen', async ({ page }) => {
  await withImport(page, preview);
  await page.goto('/studio/mouse/import');
  await page.getByRole('button', { name: 'Use mouseData.xlsx' }).waitFor();
  await page.getByRole('list', { name: 'Recent imports' }).waitFor();
  await judge(page, 'import');
});

test('a sheet of a workbook about to be chosen', async ({ page }) => {
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
  await judge(page, 'import-sheet');
});

test('the new products of a workbook', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&open=C4`);
  await row(newProducts(page), 'Cobra Hyper Speed').waitFor();
  await page.getByRole('complementary', { name: 'Razer Cobra Hyper Speed' }).waitFor();
  await judge(page, 'import-new');
});

test('products of a workbook that are there already', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=existing`);
  await page.getByRole('grid', { name: 'Already in the catalog' }).waitFor();
  await judge(page, 'import-existing');
});

test('the variants of a workbook that repeat their model, with one of them kept', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=variants`);
  await row(variantWarnings(page), 'Viper V3 Pro').getByText('Keep “Pro”').click();
  await row(variantWarnings(page), 'mouse-razer-viper-v3-pro-pro').waitFor();
  await judge(page, 'import-variants');
});

test('the new brands of a workbook, one of them another name', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=brands`);
  await page.getByText('Another name of …').click();
  await expect(page.getByRole('combobox', { name: /^The brand that NewCo/ })).toHaveValue('Razer');
  await judge(page, 'import-brands');
});

test('the rows of a workbook to repair', async ({ page }) => {
  await withImport(page, preview);
  await page.goto(`${importPage}&part=invalid`);
  await row(rowsToRepair(page), 'dataEntry!H4').waitFor();
  await judge(page, 'import-invalid');
});

test('a workbook that brings nothing', async ({ page }) => {
  await withImport(page, { ...preview, products: 2, new_products: [], brand_details: [], invalid_rows: [] });
  await page.goto(`${importPage}&part=existing`);
  await page.getByText('Nothing to import: all 2 products are in the catalog already.').waitFor();
  await judge(page, 'import-nothing');
});

test('what came of an import, and about to be undone', async ({ page }) => {
  await withImport(page, imported);
  await page.goto(importPage);
  await page.getByRole('list', { name: 'What happened' }).waitFor();
  await judge(page, 'import-result');
  await page.getByRole('button', { name: 'Undo import…' }).click();
  await page.getByRole('button', { name: 'Remove 32 products' }).waitFor();
  await judge(page, 'import-undo');
});

test('products about to be deleted', async ({ page }) => {
  await page.goto('/studio/mouse/products?sel=mouse-acer-cestus-315,mouse-acer-cestus-330&dialog=delete');
  await page.getByRole('dialog', { name: 'Delete 2 products?' }).waitFor();
  await judge(page, 'delete-products');
});

test('a product about to be added', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Razer', model: 'Viper V5 Mini' });
  await expect(addProductDialog(page).getByRole('status', { name: 'Verdict' })).toContainText('Accepted');
  await judge(page, 'add-product');
});

test('a refused product', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Acer', model: 'Cestus 310', variant: '310' });
  await expect(addProductDialog(page).getByRole('status', { name: 'Verdict' })).toContainText('Refused');
  await judge(page, 'refused-product');
});

test('the brands', async ({ page }) => {
  await page.goto('/brands');
  await rows(brands(page)).first().waitFor();
  await judge(page, 'brands');
});

test('a brand’s panel', async ({ page }) => {
  await page.goto('/brands?open=razer');
  await page.getByRole('complementary', { name: 'Razer' }).waitFor();
  await judge(page, 'brand');
});

test('a brand about to be renamed', async ({ page }) => {
  await page.goto('/brands?open=razer&dialog=rename&name=Razor');
  const dialog = page.getByRole('dialog', { name: 'Rename Razer' });
  await dialog.getByRole('button', { name: /^Rename, changing/ }).waitFor();
  await judge(page, 'rename-brand');
});

test('a brand in use about to be deleted', async ({ page }) => {
  await page.goto('/brands?open=razer&dialog=remove');
  await expect(page.getByRole('dialog')).toContainText(/products reference this brand/);
  await judge(page, 'remove-brand');
});

test('brands about to be assigned', async ({ page }) => {
  await page.goto('/brands?sel=razer,logitech&dialog=assign');
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await judge(page, 'assign-brands');
});

test('a brand about to be added', async ({ page }) => {
  await page.goto('/brands?dialog=add');
  await page.getByRole('dialog', { name: 'Add brand' }).getByRole('checkbox', { name: 'Mouse' }).waitFor();
  await judge(page, 'add-brand');
});

test('a list out of reach', async ({ page }) => {
  await page.route('**/api/v1/catalog/**', (route) => route.abort());
  await page.goto('/studio/mouse/products');
  await page.getByRole('alert').waitFor();
  await judge(page, 'unreachable');
});

test('the gate before anything is asked', async ({ page }) => {
  await page.goto('/studio/mouse/gate');
  await expect(page.getByRole('region', { name: 'Rule by rule' }).getByRole('listitem')).toHaveCount(11);
  await judge(page, 'gate');
});

test('a refusal unfolded', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Cestus+310&variant=310');
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Refused');
  await judge(page, 'gate-refused');
});

test('an acceptance unfolded', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Razer&model=ViperV3+Pro');
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Accepted');
  await expect(page.getByRole('group', { name: 'You may mean' })).toBeVisible();
  await judge(page, 'gate-accepted');
});

test('the rejections, with one of them open', async ({ page }) => {
  await refusedByTheGate(page, 'screens', { brand: 'Acer', model: 'Cestus 310', variant: '310' });
  await refusedByTheGate(page, 'screens', { brand: 'Razer', model: 'Viper V3', variant: 'Pro' });
  await untilRejected(page, 'Viper V3', 'screens', 1);
  await page.goto('/studio/mouse/gate?tab=rejections&path=screens');
  await row(rejections(page), 'Cestus 310').click();
  await page.getByRole('complementary', { name: 'Acer Cestus 310 / 310' }).waitFor();
  await judge(page, 'rejections');
});

test('no rejection that fits', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=rejections&q=no-such-mouse');
  await page.getByText('No refusal matches').waitFor();
  await judge(page, 'no-rejections');
});

test('the exceptions, and one about to go', async ({ page }) => {
  const identity = { brand: 'Acer', model: 'Screen 120', variant: '120' };
  const identifier = await excepted(page, identity, 'Sold beside the Screen 120 without it.');
  await page.goto(`/studio/mouse/gate?tab=exceptions&open=${identifier}`);
  await row(exceptions(page), 'Screen 120').waitFor();
  await page.getByRole('complementary', { name: 'Acer Screen 120 / 120' }).waitFor();
  await judge(page, 'exceptions');
  await page.getByRole('button', { name: 'Remove exception…' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove exception' })).toContainText('No product stands');
  await judge(page, 'remove-exception');
});

test('an exception about to be made', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=exceptions&dialog=except&brand=Acer&model=Nitro+77&variant=77');
  const dialog = page.getByRole('dialog', { name: 'Add exception' });
  await expect(dialog.getByRole('status', { name: 'Verdict' })).toContainText('Refused');
  await judge(page, 'add-exception');
});

test('the files held back', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=quarantine');
  await row(quarantine(page), 'mouse-acer-cestus-310-310.json').click();
  await page.getByRole('complementary', { name: 'mouse-acer-cestus-310-310.json' }).waitFor();
  await judge(page, 'quarantine');
});
