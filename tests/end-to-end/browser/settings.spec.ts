import { expect, test } from './test';

/** What is set up for all categories, where things live, and how every part is. */

test('a category is added and, as it is empty, removed again', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await expect(page).toHaveTitle('Settings · Rollcall');
  await page.getByRole('button', { name: 'Add category' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add category' });
  await dialog.getByLabel('Short name').fill('Kettle');
  await dialog.getByRole('button', { name: 'Add category' }).click();
  await expect(dialog.getByText('A category has 1 to 64 of')).toBeVisible();
  await dialog.getByLabel('Short name').fill('kettle');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  const categories = page.getByRole('table', { name: 'Categories' });
  const kettle = categories.getByRole('row', { name: /^Kettle/ });
  await expect(kettle.getByText('Not set up')).toBeVisible();
  await categories.getByRole('button', { name: 'Remove category Mouse' }).hover();
  await expect(page.getByText(/^It still has \d+ products?\. Only an empty/)).toBeVisible();

  await kettle.getByRole('button', { name: 'Remove category Kettle' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove category Kettle' }).click();
  await expect(kettle).toBeHidden();
  await expect(page).toHaveURL(/\/settings$/);
});

test('the settings say where a source is, where files are and how every part is', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('row', { name: /^Mouse/ })).toBeVisible();
  await page.keyboard.press('2');
  const sources = page.getByRole('table', { name: 'Production sources' });
  await expect(sources.getByRole('row', { name: /^Mouse Uploaded file/ })).toBeVisible();
  await page.keyboard.press('3');
  const queue = `${process.env['ROLLCALL_WORKSPACE'] ?? ''}/out/_queue/mouse/state.json`;
  await page.goto('/settings?part=places&category=mouse');
  await expect(page.getByRole('button', { name: `Copy path ${queue}` })).toBeVisible();
  await page.keyboard.press('4');
  const parts = page.getByRole('table', { name: 'Parts' });
  for (const part of ['Catalog', 'Brands', 'Identity gate', 'Production sync', 'Review', 'Postgres', 'Kafka']) {
    await expect(parts.getByRole('row', { name: new RegExp(`^${part} (Up|Degraded)`) })).toBeVisible();
  }
});

test('a service that does not answer hides none of the others', async ({ page }) => {
  await page.route('**/api/v1/services/sync-service/status', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"code":"unavailable"}' }),
  );
  await page.goto('/settings?part=health');
  const parts = page.getByRole('table', { name: 'Parts' });
  await expect(parts.getByRole('row', { name: /^Production sync Down/ })).toBeVisible();
  await expect(parts.getByRole('row', { name: /^Catalog (Up|Degraded)/ })).toBeVisible();
});
