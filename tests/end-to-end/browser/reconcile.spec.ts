import { expect, test, type Page } from './test';
import {
  aCopyOfJobFile,
  backups,
  inWorkspace,
  jobFile,
  jobFiles,
  orphans,
  products,
  removeJobFile,
  restoreNewestBackup,
  row,
  rows,
  workspaceFile,
} from './rollcall';

const fabricated = 'mouse-acer-cestus-310-310';

type Plan = { orphans: number; remaining: number; brake: { message: string } | null };

/** The preview that the page makes when it opens. */
async function previewed(page: Page, open: () => Promise<unknown>): Promise<Plan> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.url().endsWith('/reconcile') && response.request().method() === 'POST',
    ),
    open(),
  ]);
  return (await answer.json()) as Plan;
}

let before: string[] = [];
test.beforeEach(() => {
  before = jobFiles();
});
test.afterEach(async ({ page }) => {
  if (jobFiles().length < before.length) await restoreNewestBackup(page);
});

test('job files without a product are moved to a backup and restored from it', async ({ page }) => {
  const text = workspaceFile(jobFile(fabricated));

  await page.goto('/studio/mouse/products');
  const banner = page.getByRole('status').filter({ hasText: 'without a product' });
  await expect(banner).toContainText(/\d+ job files for \d+ products: \d+ without a product\./, {
    timeout: 30_000,
  });
  const plan = await previewed(page, () => banner.getByRole('link', { name: 'Reconcile' }).click());
  expect(plan.orphans).toBeGreaterThan(0);
  expect(plan.orphans + plan.remaining).toBe(before.length);
  await expect(banner).toHaveCount(0);

  await expect(page.getByRole('tab', { name: `Orphan ${plan.orphans}` })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.getByRole('searchbox', { name: 'Search the job files' }).fill('cestus 310');
  const orphan = row(orphans(page), `${fabricated}.json`);
  await expect(orphan.locator('del')).toHaveText('310');
  await expect(orphan.locator('mark')).toHaveText('310');
  await expect(orphan.getByText('mouse-acer-cestus-310', { exact: true })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the job files' }).fill('');

  const move = { name: `Move ${plan.orphans} files to a backup` };
  await page.getByRole('button', move).click();
  const dialog = page.getByRole('dialog', { name: `${move.name}?` });
  await expect(dialog).toContainText(
    `${plan.orphans} files will be moved to a backup, ${plan.remaining} stay.`,
  );
  const knows = dialog.getByRole('checkbox', { name: /^I know that/ });
  // Whether these are more than half of the files depends on the tests before this one.
  await expect(knows).toHaveCount(plan.brake ? 1 : 0);
  if (plan.brake) await knows.check();
  await dialog.getByRole('button', move).click();

  await expect(page.getByText(`${plan.orphans} files moved to backup`)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Nothing to do: every job file belongs to a product.')).toBeVisible();
  expect(jobFiles()).toHaveLength(plan.remaining);
  expect(inWorkspace(jobFile(fabricated))).toBe(false);

  await page.getByRole('button', { name: 'Restore…' }).click();
  const restoring = page.getByRole('dialog', { name: 'Restore backup' });
  await restoring.getByRole('button', { name: `Restore ${plan.orphans} files` }).click();
  await expect(restoring.getByRole('list', { name: 'Result' })).toContainText(/Restored/, {
    timeout: 30_000,
  });
  await restoring.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('tab', { name: `Orphan ${plan.orphans}` })).toBeVisible();
  expect(jobFiles()).toEqual(before);
  expect(workspaceFile(jobFile(fabricated))).toEqual(text);
});

test('files and a group that are not ticked stay where they are', async ({ page }) => {
  aCopyOfJobFile('mouse-acer-cestus-310', 'a-copy-of-cestus-310');
  try {
    const with1More = jobFiles();
    const plan = await previewed(page, () => page.goto('/studio/mouse/reconcile'));
    const group = page.getByRole('checkbox', { name: 'Select all of Duplicate' });
    await expect(group).toBeChecked();
    await group.uncheck();
    await page.getByRole('searchbox', { name: 'Search the job files' }).fill('cestus');
    await expect(rows(orphans(page)).filter({ hasText: 'cestus' }).first()).toBeVisible();
    const made = rows(orphans(page)).filter({ has: page.locator('del') });
    const left: string[] = [];
    for (const index of [0, 1, 2]) {
      const box = made.nth(index).getByRole('checkbox');
      left.push(((await box.getAttribute('aria-label')) ?? '').replace('Select ', ''));
      await box.uncheck();
    }
    await page.getByRole('searchbox', { name: 'Search the job files' }).fill('');
    await page.reload();

    const going = plan.orphans - 4;
    const move = { name: `Move ${going} of ${plan.orphans} files to a backup` };
    await page.getByRole('button', move).click();
    const dialog = page.getByRole('dialog', { name: `${move.name}?` });
    await expect(dialog).toContainText('4 of them because you left them out');
    const knows = dialog.getByRole('checkbox', { name: /^I know that/ });
    await expect(dialog.getByRole('button', move)).toBeVisible();
    if (2 * going > with1More.length) await knows.check();
    await dialog.getByRole('button', move).click();

    await expect(page.getByText(`${going} files moved to backup`)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('4 orphans left out.')).toBeVisible();
    expect(jobFiles()).toHaveLength(with1More.length - going);
    expect(jobFiles()).toEqual(expect.arrayContaining([...left, 'a-copy-of-cestus-310.json']));
    // Another preview shows them again, ticked.
    await expect(page.getByRole('button', { name: 'Move 4 files to a backup' })).toBeVisible();
    await restoreNewestBackup(page);
    expect(jobFiles()).toEqual(with1More);
  } finally {
    removeJobFile('a-copy-of-cestus-310');
  }
});

test('a single file of a backup can be viewed and restored', async ({ page }) => {
  const plan = await previewed(page, () => page.goto('/studio/mouse/reconcile?dialog=apply'));
  const dialog = page.getByRole('dialog', { name: `Move ${plan.orphans} files to a backup?` });
  if (plan.brake) await dialog.getByRole('checkbox', { name: /^I know that/ }).check();
  await dialog.getByRole('button', { name: `Move ${plan.orphans} files to a backup` }).click();
  await page.getByRole('button', { name: 'Show the backup' }).click({ timeout: 30_000 });
  await rows(backups(page)).first().waitFor();
  await page.getByRole('textbox', { name: 'Find a file of the backup' }).fill(fabricated);
  await page.getByRole('button', { name: `Show ${fabricated}.json` }).click();
  await expect(page.getByRole('region', { name: 'File content' })).toContainText('Cestus 310');
  await page.getByRole('button', { name: 'Restore this file…' }).click();
  const restoring = page.getByRole('dialog', { name: 'Restore file' });
  await restoring.getByRole('button', { name: 'Restore 1 file' }).click();
  await expect.poll(() => inWorkspace(jobFile(fabricated))).toBe(true);
  await restoring.getByRole('button', { name: 'Close' }).last().click();
  await restoreNewestBackup(page);
  expect(jobFiles()).toEqual(before);
});

test('moving more than half of the files requires a confirmation', async ({ page }) => {
  const brake = { reasons: ['more_than_half'], message: '348 of 690 job files would be moved.' };
  await page.route('**/api/v1/catalog/mouse/reconcile', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...((await answer.json()) as Plan), brake } });
  });
  await page.goto('/studio/mouse/reconcile?dialog=apply');
  const dialog = page.getByRole('dialog', { name: /^Move \d+ files to a backup\?$/ });
  const move = dialog.getByRole('button', { name: /^Move \d+ files to a backup$/ });
  await expect(dialog).toContainText(brake.message);
  await expect(move).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'I know that this is more than half of the files' }).check();
  await expect(move).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('the reconcile page is reached from products, from the rail and from the palette', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /^Reconcile/ }).click();
  await expect(page).toHaveURL(/\/studio\/mouse\/reconcile$/);
  await rows(orphans(page)).first().waitFor();
  await page.getByRole('link', { name: 'Products', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Reconcile', exact: true }).click();
  await rows(orphans(page)).first().waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('textbox', { name: 'Find anything' })).toBeFocused();
  await page.keyboard.type('job file backups');
  await page.getByRole('button', { name: /^Show job file backups/ }).click();
  await expect(page).toHaveURL(/part=backups/);
});
