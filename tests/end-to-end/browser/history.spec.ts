import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';

/** Who did what in all categories. */

const category = 'pastmouse';
const api = `/api/v1/catalog/${category}`;

test.describe.configure({ timeout: 120_000 });

/** A product that is live and not here, added from production. */
async function applied(page: Page) {
  const helperFiles = join(process.env['ROLLCALL_WORKSPACE'] ?? '', 'helper_files', category);
  mkdirSync(join(helperFiles, '_control_plane'), { recursive: true });
  writeFileSync(join(helperFiles, 'live.json'), '[{"brand": "Pastel", "model": "Relic One"}]');
  const source = { source_type: 'manual', manual: { file: 'live.json' } };
  await expect
    .poll(async () => (await page.request.put(`${api}/product-source`, { data: source })).status())
    .toBe(200);
  expect((await page.request.post(`${api}/production-sync`, { data: { dryRun: true } })).status()).toBe(200);
  const done = await page.request.post(`${api}/production-sync`, {
    data: { dryRun: false, actions: { add: [`${category}-pastel-relic-one`] } },
  });
  expect(await done.json()).toMatchObject({ state: 'applied', results: [{ status: 'applied' }] });
}

test('what was done is found by category, and what was applied from production is undone', async ({
  page,
}) => {
  await applied(page);
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Filter by category' }).click();
  await page.getByRole('option', { name: 'Pastmouse' }).click();
  await page.keyboard.press('Escape');
  const changes = page
    .getByRole('grid', { name: 'Product changes' })
    .and(page.locator('[aria-busy="false"]'));
  await expect(changes.getByRole('gridcell', { name: 'Pastel Relic One' }).first()).toBeVisible();
  await expect(changes.getByRole('gridcell', { name: 'Mouse', exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/category=pastmouse/);

  await page.keyboard.press('4');
  await expect(page).toHaveURL(/part=production/);
  await expect(page).toHaveTitle('Production · History · Rollcall');
  await page.getByRole('button', { name: /^Undo what .* applied in Pastmouse$/ }).click();
  await expect(page.getByText('1 row was undone.')).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('grid', { name: 'Comparisons with production' }).getByText('Undone'),
  ).toBeVisible();
  await page.keyboard.press('1');
  await expect(changes.getByText('Deleted').first()).toBeVisible();
});
