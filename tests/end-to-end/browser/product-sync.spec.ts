import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { inWorkspace, products, rows } from './rollcall';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sync Mouse to the pipeline' });
const lost = 'specs/inputs/mouse/products/mouse-acer-cestus-330.json';

test('a sync shows what is missing, writes it, and leaves other files alone', async ({ page }) => {
  const workspace = process.env['ROLLCALL_WORKSPACE'] ?? '';
  await page.goto('/studio/mouse/products');
  rmSync(join(workspace, lost), { force: true });
  await page.getByRole('button', { name: /^Sync/ }).click();
  await expect(dialog(page)).toContainText('mouse-acer-cestus-310-310.json');
  // Missing files are also written automatically, which may happen first.
  const create = dialog(page).getByRole('button', { name: 'Create 1 job file' });
  const nothing = dialog(page).getByText('Nothing to do');
  await expect(create.or(nothing)).toBeVisible();
  if (await create.isVisible()) {
    await create.click();
    await expect(page.getByText('Mouse is in sync with the pipeline')).toBeVisible();
  }
  await expect.poll(() => inWorkspace(lost)).toBe(true);
  expect(inWorkspace('specs/inputs/mouse/products/mouse-acer-cestus-310-310.json')).toBe(true);
});

test('the palette opens the sync dialog', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('textbox', { name: 'Find anything' })).toBeFocused();
  await page.keyboard.type('sync mouse to the pipeline');
  await page.getByRole('button', { name: /^Sync Mouse to the pipeline/ }).click();
  await expect(dialog(page)).toBeVisible();
});
