import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { expectNoViolations } from './looks';
import { grid, inWorkspace, products, row, rows, workspaceFile } from './rollcall';

/** A category of its own, whose list is in a bucket, so that what is applied here is no surprise to other journeys. */
const category = 'livemouse';
const production = `/studio/${category}/production`;
const api = `/api/v1/catalog/${category}`;

/** A server that speaks S3, with the sample's list in its bucket "live". */
const storage = process.env['ROLLCALL_STORAGE'] ?? '';
const secret = 'said-to-nobody-else';

const newRows = (page: Page) => grid(page, 'New from production');
const drift = (page: Page) => grid(page, 'Field drift');
const sourceDialog = (page: Page) => page.getByRole('dialog', { name: 'Production source of Livemouse' });
const choices = (page: Page) => page.getByRole('region', { name: 'Selection' });
const toClass = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Class' })
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .click();

/** Starts what was chosen, after what it comes to was shown. */
async function applied(page: Page, promise: RegExp) {
  const dialog = page.getByRole('dialog', { name: 'Apply to the catalog' });
  await dialog.getByRole('button', { name: promise }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^\d+ rows? applied/).first()).toBeVisible({ timeout: 30_000 });
}

async function undone(page: Page) {
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^\d+ rows? (was|were) undone/).first()).toBeVisible({ timeout: 30_000 });
}

async function compared(page: Page) {
  // The sync service hears of the category and its products shortly after they are there.
  await expect
    .poll(
      async () => {
        const answer = await page.request.post(`${api}/production-sync`, { data: { dryRun: true } });
        if (!answer.ok()) return answer.status();
        const { summary } = (await answer.json()) as { summary: Record<string, number> };
        return [summary.in_production_only, summary.in_catalog_only, summary.field_drift];
      },
      { timeout: 60_000 },
    )
    .toEqual([35, 12, 7]);
}

// A comparison takes its time on a busy machine, and every journey begins with one.
test.describe.configure({ timeout: 120_000 });

test.beforeAll(async ({ browser }, { project }) => {
  const helperFiles = join(process.env['ROLLCALL_WORKSPACE'] ?? '', 'helper_files');
  mkdirSync(join(helperFiles, category), { recursive: true });
  cpSync(
    join(helperFiles, 'mouse/activeFiltering.json'),
    join(helperFiles, category, 'activeFiltering.json'),
  );
  const page = await browser.newPage({ baseURL: project.use.baseURL });
  await expect
    .poll(async () => (await page.request.post(`${api}/seed`, { data: { dryRun: false } })).status(), {
      timeout: 60_000,
    })
    .toBe(200);
  await page.close();
});

test('without a source the page leads to its form, which is tried before it is saved', async ({ page }) => {
  await page.goto(production);
  await page.getByRole('button', { name: 'Set up the source' }).click();
  const dialog = sourceDialog(page);
  await dialog.getByText('S3 bucket').click();
  for (const [field, value] of [
    ['Bucket', 'live'],
    ['Region', 'us-east-2'],
    ['Key', 'production/nowhere.json'],
    ['Access key', 'AKIAJOURNEY'],
    ['Endpoint', storage],
  ] as const) {
    await dialog.getByRole('textbox', { name: new RegExp(`^${field}`) }).fill(value);
  }
  await dialog.getByLabel('Secret key').fill(secret);
  await dialog.getByLabel('The bucket stands in the path, not in the host name').check();
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByRole('img', { name: 'Failed' })).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Key/ }).fill('production/mouse.json');
  await dialog.getByRole('button', { name: 'Test connection' }).click();
  await expect(dialog.getByText('It works: 367 products.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save source' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Never synced' })).toBeVisible();

  await page.goto(`${production}?dialog=source`);
  await expect(dialog.getByRole('textbox', { name: /^Bucket/ })).toHaveValue('live');
  expect(await page.content()).not.toContain(secret);
  const file = workspaceFile(`helper_files/${category}/_control_plane/product_source.json`);
  expect(JSON.stringify(file)).not.toContain(secret);
});

test('production is compared from the button, and what is new is added with one decision', async ({
  page,
}) => {
  await page.goto(`/studio/${category}/products`);
  await page.getByRole('navigation').getByRole('link', { name: 'Production' }).click();
  await expect(page.getByRole('heading', { name: 'Never synced' })).toBeVisible();
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`${api}/production-sync/catalog-view`);
        return ((await answer.json()) as { products: number }).products;
      },
      { timeout: 60_000 },
    )
    .toBe(342);
  await page.getByRole('button', { name: 'Sync from production' }).first().click();
  await expect(rows(newRows(page)).first()).toBeVisible({ timeout: 30_000 });
  for (const [name, amount] of [
    ['New from production', 35],
    ['Catalog only', 12],
    ['Identity conflict', 1],
    ['Field drift', 7],
    ['Duplicate row', 2],
    ['Matched', 322],
  ]) {
    await expect(page.getByRole('button', { name: `${name} ${amount}`, exact: true })).toBeVisible();
  }

  await page.getByRole('button', { name: 'Add all 35' }).click();
  await applied(page, /^Apply 35 adds/);
  await expect(row(newRows(page), 'Arbiter Studio Akitsu')).toContainText('Added');

  await page.goto(`/studio/${category}/products?badge=new_from_production`);
  const added = row(products(page), `${category}-arbiter-studio-akitsu`);
  await expect(added.getByRole('link', { name: 'New from production' })).toBeVisible({ timeout: 30_000 });

  await page.goto(`${production}?part=history`);
  const history = page.getByRole('complementary', { name: 'Production history' });
  await history.getByRole('button', { name: 'Undo' }).first().click();
  await expect(history.getByText(/^35 rows were undone/)).toBeVisible({ timeout: 30_000 });
  await page.goto(`/studio/${category}/products?q=akitsu`);
  await expect(page.getByText('No product matches')).toBeVisible();
});

test('a production value is accepted as an override, and given back by undo', async ({ page }) => {
  await compared(page);
  await page.goto(`/studio/${category}/products?q=corsair-m75-wireless&badge=production_drift`);
  const badge = row(products(page), `${category}-corsair-m75-wireless`).getByRole('link', { name: 'Drift' });
  await badge.hover({ timeout: 30_000 });
  await expect(page.getByRole('tooltip')).toContainText('89→91');
  await badge.click();
  await expect(page).toHaveURL(new RegExp(`/production\\?q=${category}-corsair-m75-wireless&class=all`));

  await toClass(page, 'Field drift');
  const drifted = row(drift(page), 'Corsair M75 Wireless');
  await expect(drifted.locator('mark')).toHaveText(['89', '91']);
  await drifted.getByRole('button', { name: /^Accept production value/ }).click();
  await expect(drifted).toContainText('Accept production value');
  await page.keyboard.press('a');
  await applied(page, /^Apply 1 value$/);
  await expect(drifted).toContainText('Value accepted');
  const file = `helper_files/${category}/_overrides/${category}-corsair-m75-wireless.overrides.json`;
  expect(JSON.stringify(workspaceFile(file))).toContain('"production_sync"');
  await undone(page);
  await expect(drifted).not.toContainText('Value accepted');
  if (inWorkspace(file)) expect(JSON.stringify(workspaceFile(file))).not.toContain('"production_sync"');
});

test('keys tick rows and go from class to class; the address keeps what was chosen', async ({ page }) => {
  await compared(page);
  await page.goto(`${production}?class=in_catalog_only`);
  await rows(grid(page, 'Catalog only')).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(choices(page).getByRole('button', { name: 'Apply 1 flag' })).toBeVisible();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await rows(drift(page)).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(choices(page).getByRole('button', { name: 'Apply 1 value, 1 flag' })).toBeVisible();
  await page.reload();
  await expect(choices(page).getByRole('button', { name: 'Apply 1 value, 1 flag' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: 'Apply to the catalog' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await choices(page).getByRole('button', { name: 'Clear selection' }).click();
  await expect(choices(page)).toBeHidden();
});

test('a product is kept with a reason, and a conflict of names is settled after seeing both', async ({
  page,
}) => {
  await compared(page);
  await page.goto(`${production}?class=in_catalog_only`);
  const ours = row(grid(page, 'Catalog only'), 'Alienware AW958');
  await ours.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Keep…' }).click();
  const keeping = page.getByRole('dialog', { name: 'Keep Alienware AW958' });
  await keeping.getByRole('textbox', { name: 'Reason' }).fill('Sold in our own shop');
  await keeping.getByRole('button', { name: 'Keep', exact: true }).click();
  await toClass(page, 'Identity conflict');
  await row(grid(page, 'Identity conflict'), 'Logitech G705')
    .getByRole('button', { name: /^Resolve…/ })
    .click();
  const resolving = page.getByRole('dialog', { name: 'Which name is right?' });
  await expect(resolving).toContainText('Logitech G705 Aurora');
  await resolving.getByRole('radio', { name: /^Keep our name/ }).check();
  await resolving.getByRole('button', { name: 'Keep our name' }).click();
  await choices(page).getByRole('button', { name: 'Apply 1 kept, 1 conflict' }).click();
  await applied(page, /^Apply 1 kept, 1 conflict$/);
  await page.goto(`${production}?class=in_catalog_only`);
  await expect(ours).toContainText('Kept');
  await page.goto(`${production}?part=history`);
  await page
    .getByRole('complementary', { name: 'Production history' })
    .getByRole('button', { name: 'Undo' })
    .first()
    .click();
  await expect(page.getByText('2 rows were undone.').first()).toBeVisible({ timeout: 30_000 });
});

test('what was typed into the source is not lost without a question', async ({ page }) => {
  await page.goto(`${production}?dialog=source`);
  const dialog = sourceDialog(page);
  await dialog.getByRole('textbox', { name: /^Key/ }).fill('nowhere.json');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: /Discard/ })).toBeVisible();
  await page.getByRole('button', { name: /^Discard/ }).click();
  await expect(dialog).toBeHidden();
});

test('a viewer sees all, and why the buttons are off', async ({ page }) => {
  await compared(page);
  await page.route(`**${api}/production-sync`, async (route) => {
    const asked = route.request().postDataJSON() as { dryRun?: boolean } | null;
    if (asked?.dryRun !== false) return route.continue();
    await route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: { title: 'Forbidden', status: 403, code: 'not_allowed', detail: 'That needs the role editor.' },
    });
  });
  await page.goto(`${production}?class=field_drift`);
  await page.getByRole('button', { name: /^Accept all 7/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Apply to the catalog' });
  await dialog.getByRole('button', { name: 'Apply 7 values' }).click();
  await expect(dialog.getByRole('alert')).toContainText('That needs the role editor.');
  await dialog.getByRole('button', { name: 'Apply 7 values' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('needs the role “editor”');
});

const screens: [name: string, path: string][] = [
  ['production', '?class=all'],
  ['production-new', '?class=in_production_only'],
  ['production-drift', '?class=field_drift'],
  ['production-history', '?part=history'],
  ['production-source', '?dialog=source'],
];

test('neither the screen nor its dialogs have violations, in both schemes and widths', async ({ page }) => {
  test.setTimeout(240_000);
  await compared(page);
  for (const [name, path] of screens) {
    await page.goto(`${production}${path}`);
    await rows(page.getByRole('grid').and(page.locator('[aria-busy="false"]')))
      .first()
      .waitFor();
    if (path.includes('dialog')) {
      await page.getByRole('dialog').getByRole('button', { name: 'Test connection' }).click();
      await page.getByText('It works').waitFor();
    }
    await expectNoViolations(page, name);
  }
  await page.goto(`${production}?class=field_drift`);
  await rows(drift(page)).first().click();
  await page.getByRole('complementary').waitFor();
  await expectNoViolations(page, 'production-panel');
  await page.getByRole('button', { name: /^Accept all 7/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply 7 values' }).waitFor();
  await expectNoViolations(page, 'production-apply');
});
