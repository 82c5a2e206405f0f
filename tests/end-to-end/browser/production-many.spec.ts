import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grid, row, rows } from './rollcall';
import { expect, test, type Page } from './test';

/** A list of any length, of which nothing is in the catalog yet. ROLLCALL_MANY says how long, 100,000 at most. */
const size = Number(process.env['ROLLCALL_MANY'] ?? 1000);
const category = 'manymouse';
const production = `/studio/${category}/production?class=in_production_only`;
const api = `/api/v1/catalog/${category}`;
const unticked = [1, 4, 7];
const model = (index: number) => `Long list ${String(index).padStart(6, '0')}`;
async function total(page: Page): Promise<number> {
  const products = await page.request.get(`${api}/products?limit=1`);
  return ((await products.json()) as { total: number }).total;
}

const amount = (figure: number) => figure.toLocaleString('en-US');

test.describe.configure({ mode: 'serial', timeout: 60_000 + size * 20 });

test.beforeAll(async ({ browser }, { project }) => {
  const folder = join(process.env['ROLLCALL_WORKSPACE'] ?? '', 'helper_files', category);
  mkdirSync(folder, { recursive: true });
  const list = Array.from({ length: size }, (_, index) => ({
    brand: 'Zaopin',
    model: model(index),
    weight: 60,
  }));
  writeFileSync(join(folder, 'live.json'), JSON.stringify(list));
  const { request } = await browser.newPage({ baseURL: project.use.baseURL });
  await expect.poll(async () => (await request.get(`${api}/product-source`)).status()).toBe(200);
  const { etag } = (await request.get(`${api}/product-source`)).headers();
  const source = await request.put(`${api}/product-source`, {
    headers: { 'If-Match': etag ?? '' },
    data: { source_type: 'manual', manual: { file: 'live.json' } },
  });
  expect(source.status(), await source.text()).toBe(200);
  const compared = await request.post(`${api}/production-sync`, { data: { dryRun: true } });
  expect(compared.status(), await compared.text()).toBe(200);
});

test('of a long list no more is drawn than is seen, however far it is read', async ({ page }) => {
  await page.goto(production);
  const shown = rows(grid(page, 'New from production'));
  await shown.first().click();
  await page.keyboard.press('Escape');
  for (let read = 0; read < Math.min(size, 2000); read += 200) {
    await page.keyboard.press('End');
    await expect(shown.first()).toBeVisible();
    expect(await shown.count()).toBeLessThanOrEqual(200);
  }
  await expect(shown.filter({ hasText: model(0) })).toHaveCount(0);
});

test('all are ticked but for three, which is what is applied, and undone', async ({ page }) => {
  await page.goto(production);
  const list = grid(page, 'New from production');
  await page.getByRole('checkbox', { name: `Select all ${amount(size)}` }).check();
  for (const index of unticked) {
    await row(list, model(index)).getByRole('checkbox').uncheck();
  }
  const promise = `Apply ${amount(size - unticked.length)} adds`;
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: promise }).click();
  const dialog = page.getByRole('dialog', { name: 'Apply to the catalog' });
  await dialog.getByRole('button', { name: promise }).click({ timeout: 60_000 });
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(`${amount(size - unticked.length)} rows applied`).first()).toBeVisible({
    timeout: size * 10 + 30_000,
  });
  for (const index of [0, 2, ...unticked]) {
    await expect(row(list, model(index)).getByText('Added')).toHaveCount(unticked.includes(index) ? 0 : 1);
  }
  expect(await total(page)).toBe(size - unticked.length);

  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`${amount(size - unticked.length)} rows were undone`).first()).toBeVisible({
    timeout: size * 10 + 30_000,
  });
  // Without a catalog the list shows the job files, which go one after the other.
  await expect.poll(() => total(page), { timeout: size * 10 + 30_000 }).toBe(0);
});
