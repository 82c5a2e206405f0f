import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { SyncReport } from '@/lib/api/types';
import { aHeldBackFile } from '@/test/samples';
import { show } from '@/test/screen';
import { SyncDialog } from './SyncDialog';

const report: SyncReport = {
  dryRun: true,
  source: 'product_catalog',
  created: 3,
  updated: 2,
  unchanged: 337,
  orphans: [aHeldBackFile()],
  orphanCount: 348,
  queued: 1,
};

const open = (sync: Partial<SyncReport> = {}) => {
  const onClose = vi.fn();
  return {
    onClose,
    ...show(<SyncDialog category="mouse" opened onClose={onClose} />, { sync: { ...report, ...sync } }),
  };
};

it('says in numbers what it would write, and does it on a click', async () => {
  const { user, services, onClose } = open();
  const sync = await screen.findByRole('button', { name: 'Create 3 job files, update 2, add 1 queue row' });
  expect(services.syncs).toEqual([true]);
  await user.click(sync);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(services.syncs).toEqual([true, false]);
});

it('lists job files without a product, with the reason, and says that they stay', async () => {
  open();
  expect(await screen.findByText('mouse-acer-cestus-310-310.json')).toBeTruthy();
  expect(screen.getByText(/which stay/)).toBeTruthy();
  expect(screen.getByText('and 347 more files')).toBeTruthy();
});

it('has no button if there is nothing to do', async () => {
  open({ created: 0, updated: 0, queued: 0 });
  expect(await screen.findByText(/Nothing to do/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Create|Update/ })).toBeNull();
});
