import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from './looks';
import { inWorkspace, workspaceFile } from './rollcall';
import { expect, test, type Page } from './test';

/** A category of its own, whose list is in a bucket, with the sample's compiled rules. */
const category = 'rulesmouse';
const compile = `/studio/${category}/compile`;
const api = `/api/v1/catalog/${category}`;
const generated = `helper_files/${category}/_generated`;
const map = `helper_files/${category}/_control_plane/workbook_map.json`;
const compiled = { fields: 90, compiled_at: 'by the pipeline' };

type Report = { production_cross_validation: { products_checked: number; warnings: { value?: string }[] } };
type Map = { manual_enum_values?: Record<string, string[]> };

const finding = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true }).first();
const known = () =>
  inWorkspace(map) ? ((workspaceFile(map) as Map).manual_enum_values?.['sensor'] ?? []) : [];
const warned = () =>
  (workspaceFile(`${generated}/_compile_report.json`) as Report).production_cross_validation.warnings.map(
    ({ value }) => value,
  );

async function checked(page: Page) {
  await page.getByRole('button', { name: 'Check rules' }).first().click();
  await expect(page.getByText('Checked against 365 products').last()).toBeVisible({ timeout: 30_000 });
}

// Each goes on where the one before it ended. The list is compared first, which takes its time on a busy machine.
test.describe.configure({ mode: 'serial', timeout: 60_000 });

test.beforeAll(async ({ browser }, { project }) => {
  const helperFiles = join(process.env['ROLLCALL_WORKSPACE'] ?? '', 'helper_files');
  mkdirSync(join(helperFiles, category), { recursive: true });
  for (const name of ['activeFiltering.json', '_generated']) {
    cpSync(join(helperFiles, 'mouse', name), join(helperFiles, category, name), { recursive: true });
  }
  writeFileSync(join(helperFiles, category, '_generated/_compile_report.json'), JSON.stringify(compiled));
  const { request } = await browser.newPage({ baseURL: project.use.baseURL });
  await expect
    .poll(async () => (await request.post(`${api}/seed`, { data: { dryRun: false } })).status(), {
      timeout: 60_000,
    })
    .toBe(200);
  const { etag } = (await request.get(`${api}/product-source`)).headers();
  const source = await request.put(`${api}/product-source`, {
    headers: { 'If-Match': etag ?? '' },
    data: {
      source_type: 's3',
      s3: {
        bucket: 'live',
        key: 'production/mouse.json',
        region: 'us-east-2',
        endpoint: process.env['ROLLCALL_STORAGE'] ?? '',
        path_style: true,
        anonymous: true,
      },
    },
  });
  expect(source.status(), await source.text()).toBe(200);
  const compared = await request.post(`${api}/production-sync`, { data: { dryRun: true } });
  expect(compared.status(), await compared.text()).toBe(200);
});

test('the rules are checked against production, and the compile report has what was found beside its own', async ({
  page,
}) => {
  await page.goto(compile);
  await expect(page.getByRole('heading', { name: 'Compile & Reports' })).toBeVisible();
  await checked(page);
  for (const [field, value] of [
    ['Sensor', 'PAW3950'],
    ['Switch', 'Huano Transparent Pink'],
    ['Weight', '12'],
  ]) {
    await expect(finding(page, `${field}: ${value}`)).toBeVisible();
  }
  await expect(finding(page, 'Weight: 12')).toContainText('{"fields":{"weight":{"range":{"min":12}}}}');
  const report = workspaceFile(`${generated}/_compile_report.json`) as Report;
  expect(report).toMatchObject(compiled);
  expect(report.production_cross_validation.products_checked).toBe(365);
  expect(warned()).toContain('PAW3950');
});

test('values that are missing are added at once, undone, and added for good', async ({ page }) => {
  await page.goto(compile);
  await page.getByRole('checkbox', { name: 'Select all 3 of Sensor' }).check();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Add 3 values' }).click();
  await expect.poll(known).toEqual(expect.arrayContaining(['PAW3950', 'ROG AimPoint Pro', 'Finalsensor']));
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(known).toEqual([]);

  await page.getByRole('button', { name: 'Add to known values: Sensor: PAW3950' }).click();
  await expect.poll(known).toEqual(['PAW3950']);
  await checked(page);
  await expect(page.getByRole('button', { name: 'Solved 1' })).toBeVisible();
  await expect(finding(page, 'Sensor: PAW3950')).toBeHidden();
  await expect(finding(page, 'Sensor: Finalsensor')).toBeVisible();
  expect(warned()).not.toContain('PAW3950');
});

test('a warning is put off until a day, with a reason', async ({ page }) => {
  await page.goto(compile);
  await page.getByRole('button', { name: 'Snooze…: Weight: 12, Out of range' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /reason/i }).fill('asked the vendor');
  await dialog.getByRole('button', { name: /^Snooze/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Snoozed 1' })).toBeVisible();
  await expect(finding(page, 'Weight: 12')).toBeHidden();
});

test('an example leads to its product', async ({ page }) => {
  await page.goto(compile);
  await finding(page, 'Sensor: Finalsensor').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/studio/${category}/products`));
});

for (const [name, address] of [
  ['the reports', compile],
  ['a warning that is put off', `${compile}?state=snoozed`],
] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${name}: no violations, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(address);
      await expect(page.getByRole('heading', { name: 'Compile & Reports' })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Last check' })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}
