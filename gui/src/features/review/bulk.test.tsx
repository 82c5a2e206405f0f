import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aCandidate, aDrawer, anItem } from '@/test/reviewSamples';
import { aReview, reviewHandlersOf, type FakeReview } from '@/test/reviewService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { decisionsOn } from './bulk';
import { ReviewPage } from './ReviewPage';
import type { ReviewSearch } from './search';

const drawerOf = (id: number) =>
  aDrawer({ slot: { ...aDrawer().slot, id }, candidates: [aCandidate({ id: `c${id}` })] });

function open(initial: ReviewSearch = {}, given: Partial<FakeReview> = {}) {
  const fake = aReview({
    items: [anItem(1), anItem(2), anItem(3)],
    drawers: Object.fromEntries([11, 12, 21, 22].map((id) => [id, drawerOf(id)])),
    ...given,
  });
  const { user } = showPage(initial, (at) => <ReviewPage category="mouse" {...at} />);
  server.use(...reviewHandlersOf(fake));
  return { user, fake };
}

it('means the candidates that say what the cell says and still wait', () => {
  const drawer = aDrawer({
    value: 'Wired',
    selected: { value: 'Wired', candidateId: 'c2' },
    candidates: [
      aCandidate({ id: 'c1', value: 'wired ' }),
      aCandidate({ id: 'c2', value: 'Wired', reviewStatus: 'accepted' }),
      aCandidate({ id: 'c3', value: 'Wireless' }),
      aCandidate({ id: 'c4', value: 'Wired', synthetic: true }),
    ],
  });
  expect(decisionsOn(drawer, 'confirm').map(({ candidateId }) => candidateId)).toEqual(['c1']);
  expect(decisionsOn(drawer, 'accept').map(({ candidateId }) => candidateId)).toEqual(['c2']);
});

it('selects a rectangle with shift and the arrow keys, and confirms exactly that', async () => {
  const { user, fake } = open();
  const grid = await screen.findByRole('grid', { name: 'Values' });
  await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'));
  grid.focus();
  await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  await waitFor(() => expect(address().sel).toBe('11,12,21,22'));
  const bar = within(await screen.findByRole('region', { name: 'Selection' }));
  await user.click(bar.getByRole('button', { name: 'Confirm all equal candidates…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm all equal candidates' }));
  await user.click(await dialog.findByRole('button', { name: 'Confirm 4 candidates' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(fake.undone).toEqual(['bulk-1']));
  expect(fake.bulks.map(({ dryRun }) => dryRun)).toEqual([true, false]);
  expect(
    fake.bulks[1]?.items.map(({ slot, action, lane, candidateId }) => [slot.id, action, lane, candidateId]),
  ).toEqual([11, 12, 21, 22].map((id) => [id, 'confirm', 'item', `c${id}`]));
});

it('says what is skipped and why', async () => {
  open(
    { sel: '11,12', dialog: 'bulk', of: 'confirm' },
    {
      bulk: {
        skipped: [{ index: 1, reason: 'quote_not_found', message: 'The page does not say the quote.' }],
      },
    },
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm all equal candidates' }));
  expect(await dialog.findByText('The page does not say the quote.')).toBeTruthy();
});

it('says so where no selected value has a candidate that waits', async () => {
  open({ sel: '11', dialog: 'bulk', of: 'confirm' }, { drawers: { 11: aDrawer({ candidates: [] }) } });
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm all equal candidates' }));
  expect(await dialog.findByText(/^None of the selected values/)).toBeTruthy();
});
