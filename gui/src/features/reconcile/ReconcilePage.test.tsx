import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aProblem } from '@/test/answers';
import { aBackup, anOrphan, anUntracked, aReconcilePlan, aRestore } from '@/test/reconcileSamples';
import { address, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { ReconcilePage } from './ReconcilePage';
import type { ReconcileSearch } from './search';

const open = (initial: ReconcileSearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(initial, (page) => <ReconcilePage category="mouse" {...page} />, {
    planFiles: [anOrphan()],
    ...given,
  });

const inStep = aReconcilePlan({ planId: 'plan-2', scanned: 342, orphans: 0, queueCleaned: 0 });
const done = aReconcilePlan({ dryRun: false, deleted: 348, backupId: 'backup-7' });
const brake = { reasons: ['more_than_half'], message: '348 of 690 files would go.' };
const moveAll = { name: 'Move 348 files to a backup' };

async function confirming() {
  return within(await screen.findByRole('dialog', { name: 'Move 348 files to a backup?' }));
}

it('previews on opening, and says what the files were compared with and how many there are', async () => {
  const { services } = open();
  const head = await screen.findByRole('region', { name: 'Preview' });
  await waitFor(() => expect(head.textContent).toContain('product_catalog.json: 342 products, 3f2a91c0…'));
  expect(within(head).getByTitle(aReconcilePlan().canonicalSource.hash)).toBeTruthy();
  expect(within(head).getByRole('list', { name: 'Figures' }).textContent).toContain('690 job files read');
  expect(screen.getByRole('tab', { name: 'Orphan 348' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('tab', { name: 'Kept 342' })).toBeTruthy();
  expect(services.reconciles).toEqual([{ dryRun: true }]);
});

it('says while the files are being read', () => {
  open();
  expect(screen.getByText('Reading the job files…')).toBeTruthy();
  expect(screen.getByRole('grid', { name: 'Orphan files' }).getAttribute('aria-busy')).toBe('true');
});

it('shows an orphan with its product, the made-up variant struck through and what it repeats highlighted', async () => {
  open();
  const row = (await screen.findByTitle('mouse-acer-cestus-310-310.json')).closest('[role=row]');
  expect(row?.querySelector('del')?.textContent).toBe('310');
  expect(row?.querySelector('mark')?.textContent).toBe('310');
  expect(row?.textContent).toContain('Made-up variant');
  expect(within(row as HTMLElement).getByTitle('mouse-acer-cestus-310')).toBeTruthy();
});

it('says whether the pipeline has research for an orphan, or is working on it', async () => {
  const researched = anOrphan({
    file: 'a.json',
    results: ['specs/outputs/mouse/mouse-acer-cestus-310-310'],
    resultsMovable: true,
  });
  open({}, { planFiles: [researched, anOrphan({ file: 'b.json', running: true })] });
  expect(await screen.findByTitle('Has research: can be moved to the product')).toBeTruthy();
  expect(screen.getByText('Running')).toBeTruthy();
});

it('opens an orphan with both sides, the rule, the size and its seed URLs', async () => {
  const { user } = open();
  await user.click(await screen.findByTitle('mouse-acer-cestus-310-310.json'));
  const panel = screen.getByRole('complementary', { name: 'mouse-acer-cestus-310-310.json' });
  expect(within(panel).getByRole('row', { name: 'Variant 310 none' })).toBeTruthy();
  expect(panel.textContent).toContain('repeats the model “Cestus 310”');
  expect(panel.textContent).toContain('variant_is_model_substring');
  expect(panel.textContent).toContain('812 B');
  expect(within(panel).getByRole('link', { name: 'https://example.com/cestus' })).toBeTruthy();
  expect(address().open).toBe('mouse-acer-cestus-310-310.json');
});

it('searches on the server within the tab of the address', async () => {
  const { user, services } = open();
  await user.click(await screen.findByRole('tab', { name: 'Kept 342' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search the job files' }), 'viper');
  await waitFor(() => expect(services.filesAsked.at(-1)?.search).toBe('?class=canonical&q=viper&limit=100'));
  expect(address()).toMatchObject({ part: 'canonical', q: 'viper' });
});

it('offers the plan as a download', async () => {
  open();
  const link = await screen.findByRole('link', { name: 'Download plan' });
  expect(link.getAttribute('href')).toBe('/api/v1/catalog/mouse/reconcile/plans/plan-1/export');
});

it('moves exactly what the preview listed, after a confirmation', async () => {
  const { user, services } = open({}, { applied: () => done, plans: [aReconcilePlan(), inStep] });
  await user.click(await screen.findByRole('button', moveAll));
  const dialog = await confirming();
  expect(dialog.getByText('348 files will be moved to a backup, 342 stay.')).toBeTruthy();
  expect(dialog.getByText(/^348 queue rows will be removed with them/)).toBeTruthy();
  await user.click(dialog.getByRole('button', moveAll));
  expect(await screen.findByText('Nothing to do: every job file belongs to a product.')).toBeTruthy();
  expect(screen.getByText(/348 files moved to backup/).textContent).toContain('backup-7, 342 remain.');
  expect(services.reconciles).toEqual([
    { dryRun: true },
    { dryRun: false, planId: 'plan-1', confirm: false, moveResults: false },
    { dryRun: true },
  ]);
  expect(screen.queryByRole('button', moveAll)).toBeNull();
});

it('leaves files and groups where they are that are not ticked', async () => {
  const orphansByReason = { duplicate_of_canonical: 1, fabricated_variant_with_canonical: 2 };
  const plan = aReconcilePlan({ orphans: 3, scanned: 345, orphansByReason, brake });
  const planFiles = [
    anOrphan({ file: 'copy.json', reason: 'duplicate_of_canonical' }),
    anOrphan({ file: 'mini.json' }),
    anOrphan({ file: 'ultra.json' }),
  ];
  const { user, services } = open(
    {},
    {
      plans: [plan, inStep],
      planFiles,
      chosen: () => ({ ...plan, left: 2, remaining: 344, queueCleaned: 1, brake: null }),
      applied: () => ({ ...done, deleted: 1, left: 2, remaining: 344 }),
    },
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select all of Duplicate' }));
  const rowOf = (file: string) => screen.getByTitle(file).closest('[role=row]') as HTMLElement;
  await user.click(within(rowOf('mini.json')).getByRole('checkbox'));
  expect(within(rowOf('copy.json')).getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  const group = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all of Made-up variant' });
  expect(group.indeterminate).toBe(true);
  expect(JSON.parse(address().off ?? '')).toEqual({
    duplicate_of_canonical: { off: true, but: [] },
    fabricated_variant_with_canonical: { off: false, but: ['mini.json'] },
  });

  await user.keyboard('a');
  const dialog = within(await screen.findByRole('dialog', { name: 'Move 1 of 3 files to a backup?' }));
  expect(await dialog.findByText(/^1 queue row will be removed with them/)).toBeTruthy();
  expect(dialog.queryByText(/Please double-check/)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Move 1 of 3 files to a backup' }));
  expect((await screen.findByText(/1 file moved to backup/)).textContent).toContain('2 orphans left out.');
  const choice = {
    planId: 'plan-1',
    reasons: ['fabricated_variant_with_canonical'],
    except: ['mini.json'],
  };
  expect(services.reconciles.slice(1, 3)).toEqual([
    { dryRun: true, ...choice },
    { dryRun: false, confirm: false, moveResults: false, ...choice },
  ]);
  expect(address().off).toBeUndefined();
});

it('offers to tick everything again if a file that was left out is gone', async () => {
  const off = JSON.stringify({ fabricated_variant_with_canonical: { off: false, but: ['gone.json'] } });
  const { user } = open(
    { off, dialog: 'apply' },
    { chosen: () => aProblem(422, 'not_an_orphan', { detail: 'The plan has no orphan gone.json.' }) },
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Move 347 of 348 files to a backup?' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('gone.json');
  await user.click(dialog.getByRole('button', { name: 'Tick all files again' }));
  expect(await screen.findByRole('dialog', { name: 'Move 348 files to a backup?' })).toBeTruthy();
});

it('requires a confirmation if the brake stops the plan', async () => {
  const { user, services } = open(
    {},
    { applied: () => done, plans: [aReconcilePlan({ brake, resultsMovable: 2 }), inStep] },
  );
  await user.click(await screen.findByRole('button', moveAll));
  const dialog = await confirming();
  expect(dialog.getByText(/348 of 690 files would go/)).toBeTruthy();
  expect(dialog.getByRole<HTMLButtonElement>('button', moveAll).disabled).toBe(true);
  await user.click(dialog.getByRole('checkbox', { name: 'I know that this is more than half of the files' }));
  await user.click(
    dialog.getByRole('checkbox', { name: 'Move the research of 2 orphans to their products' }),
  );
  await user.click(dialog.getByRole('button', moveAll));
  await waitFor(() =>
    expect(services.reconciles[1]).toEqual({
      dryRun: false,
      planId: 'plan-1',
      confirm: true,
      moveResults: true,
    }),
  );
});

it('requires it too if the service asks for it only when applying', async () => {
  const refusal = { planId: 'plan-9', brake: { ...brake, reasons: ['canonical_shrank'] } };
  const { user, services } = open(
    { dialog: 'apply' },
    {
      applied: () =>
        services.reconciles.length > 2 ? done : aProblem(409, 'confirmation_required', refusal),
    },
  );
  const dialog = await confirming();
  await user.click(dialog.getByRole('button', moveAll));
  await user.click(
    await dialog.findByRole('checkbox', { name: 'I know that there are far fewer products than before' }),
  );
  await user.click(dialog.getByRole('button', moveAll));
  await waitFor(() => expect(services.reconciles[2]).toMatchObject({ planId: 'plan-9', confirm: true }));
});

it('offers a new preview if this one is out of date', async () => {
  const other = aReconcilePlan({ planId: 'plan-2', orphans: 3 });
  const { user } = open(
    { dialog: 'apply' },
    {
      plans: [aReconcilePlan(), other],
      applied: () => aProblem(409, 'plan_stale', { detail: 'The products changed since.' }),
    },
  );
  const dialog = await confirming();
  await user.click(dialog.getByRole('button', moveAll));
  expect((await dialog.findByRole('alert')).textContent).toContain('The products changed since.');
  await user.click(dialog.getByRole('button', { name: 'Preview again' }));
  expect(await screen.findByRole('dialog', { name: 'Move 3 files to a backup?' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('lists what was skipped with the reason', async () => {
  const skipped = [{ file: 'b.json', reason: 'running' as const, message: 'The pipeline works on it.' }];
  const { user } = open({ dialog: 'apply' }, { applied: () => ({ ...done, deleted: 347, skipped }) });
  await user.click((await confirming()).getByRole('button', moveAll));
  const list = await screen.findByRole('list', { name: 'Skipped files' });
  expect(list.textContent).toContain('b.json');
  expect(list.textContent).toContain('In progress');
});

it('restores from the result, after asking', async () => {
  const { user, services } = open(
    { dialog: 'apply' },
    { applied: () => done, plans: [aReconcilePlan(), inStep, aReconcilePlan()], backups: [aBackup()] },
  );
  await user.click((await confirming()).getByRole('button', moveAll));
  await user.click(await screen.findByRole('button', { name: 'Restore…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Restore backup' }));
  await user.click(await dialog.findByRole('button', { name: 'Restore 348 files' }));
  expect((await dialog.findByRole('list', { name: 'Result' })).textContent).toContain('348filesRestored');
  expect(services.restores).toEqual([{ id: 'backup-7', files: undefined }]);
  expect(await screen.findByRole('tab', { name: 'Orphan 348' })).toBeTruthy();
  expect(screen.queryByText(/moved to backup/)).toBeNull();
});

it('adds selected untracked files to the catalog together, with a result for each', async () => {
  const planFiles = [anUntracked('Nitro'), anUntracked('Vero')];
  const { user, services } = open(
    { part: 'untracked' },
    {
      plans: [aReconcilePlan({ untracked: 2 })],
      planFiles,
      judge: ({ model }) => ({
        status: model === 'Nitro' ? 'created' : 'rejected',
        reason: model === 'Nitro' ? null : 'same_product_different_split',
        message: model === 'Nitro' ? null : 'It is cut differently in the catalog.',
        productId: `mouse-acer-${model ?? ''}`,
      }),
    },
  );
  await screen.findByTitle('mouse-acer-nitro.json');
  await user.click(screen.getByRole('checkbox', { name: 'Select all 2' }));
  await user.click(screen.getByRole('button', { name: 'Add 2 products to the catalog' }));
  const dialog = await screen.findByRole('dialog', { name: 'Added 1 product' });
  expect(dialog.textContent).toContain('It is cut differently in the catalog.');
  expect(services.bulks).toMatchObject([
    {
      dryRun: false,
      rows: [
        { brand: 'Acer', model: 'Nitro', variant: '', seedUrls: ['https://example.com/cestus'] },
        { model: 'Vero' },
      ],
    },
  ]);
  expect(address().sel).toBeUndefined();
});

it('links to the seed if there is no catalog', async () => {
  const source = { ...aReconcilePlan().canonicalSource, source: 'active_filtering' as const };
  open(
    { part: 'untracked' },
    { plans: [aReconcilePlan({ untracked: 1, canonicalSource: source })], planFiles: [anUntracked('Nitro')] },
  );
  const link = await screen.findByRole('link', { name: 'Create the catalog…' });
  expect(link.getAttribute('href')).toBe('/studio/mouse/products?dialog=seed');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('says what to do with unreadable files', async () => {
  const broken = anOrphan({
    file: 'broken.json',
    fileClass: 'unreadable',
    reason: 'unreadable',
    message: 'Line 3 is no JSON.',
    ...{ brand: '', model: '', variant: '', productId: null, canonical: null, canonicalProductId: null },
  });
  open({}, { plans: [aReconcilePlan({ orphans: 0, unreadable: 1 })], planFiles: [broken] });
  expect(await screen.findByText('Line 3 is no JSON.')).toBeTruthy();
  expect(screen.getByText(/repair or delete them, then preview again/)).toBeTruthy();
});

it('says why there is no preview, and still shows the backups', async () => {
  const { user } = open({}, { plans: [], backups: [aBackup()] });
  expect((await screen.findByRole('alert')).textContent).toContain('Seed the catalog from Active Filtering');
  await user.click(screen.getByRole('tab', { name: 'Backups' }));
  expect(await screen.findByText('backup-7')).toBeTruthy();
});

it('shows a backup with its files and the content of one, and restores only that file', async () => {
  const backupFiles = [
    { file: 'a.json', bytes: 812, hash: 'aa', reason: 'duplicate_of_canonical', canonicalProductId: null },
    { file: 'b.json', bytes: 90, hash: 'bb', reason: 'duplicate_of_canonical', canonicalProductId: null },
  ];
  const { user, services } = open(
    { part: 'backups', open: 'backup-7' },
    {
      backups: [aBackup()],
      backupFiles,
      restored: aRestore({ restored: 0, unchanged: 1, queueRestored: 0 }),
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Show b.json' }));
  expect((await screen.findByRole('region', { name: 'File content' })).textContent).toContain(
    'as it was in b.json',
  );
  await user.click(screen.getByRole('button', { name: 'Restore this file…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Restore file' }));
  await user.click(await dialog.findByRole('button', { name: 'Restore 1 file' }));
  expect((await dialog.findByRole('list', { name: 'Result' })).textContent).toContain('1fileAlready there');
  expect(services.restores).toEqual([{ id: 'backup-7', files: ['b.json'] }]);
});

it('switches tabs with number keys', async () => {
  const { user } = open({ q: 'viper' });
  await screen.findByRole('tab', { name: 'Orphan 348' });
  await user.keyboard('5');
  expect(await screen.findByText('No backups yet')).toBeTruthy();
  expect(address()).toEqual({ part: 'backups' });
});
