import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { page } from '@/test/answers';
import { anEntry, aProductEntry } from '@/test/samples';
import { address, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { server } from '@/test/setup';
import { HistoryPage } from './HistoryPage';
import type { HistorySearch } from './search';

const removed = aProductEntry({ id: 31, action: 'removed', changes: [], name: 'Razer Cobra' });
const open = (initial: HistorySearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(
    initial,
    (page) => (
      <HistoryPage
        category="mouse"
        brandUndo={({ entry, name }) => (entry === undefined ? null : <p>{`Undo ${entry} of ${name}`}</p>)}
        {...page}
      />
    ),
    { productHistory: [removed, aProductEntry({ id: 30 })], ...given },
  );

it('restores a deleted product, and says so', async () => {
  const { user, services } = open();
  await user.click(await screen.findByRole('button', { name: 'Restore Razer Cobra' }));
  expect(await screen.findByText('Restored Razer Cobra')).toBeTruthy();
  expect(services.undone).toEqual([31]);
  expect(document.title).toBe('Mouse products · History · Rollcall');
});

it('keeps its filters in the address and sends them to the service', async () => {
  const asked: string[] = [];
  const { user } = open();
  server.use(
    http.get('*/api/v1/catalog/:category/product-history', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(page([removed]));
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Filter by what' }));
  await user.click(await screen.findByRole('option', { name: 'Deleted' }));
  expect(address()).toMatchObject({ action: 'removed' });
  await waitFor(() => expect(asked.at(-1)).toContain('action=removed'));
});

it('shows a change in full, with the reason why it cannot be undone', async () => {
  const { user } = open(
    {},
    {
      productHistory: [aProductEntry({ undoable: false, whyNot: 'A later change stands on it.' })],
    },
  );
  await user.click(await screen.findByText('Razer Cobra'));
  const panel = within(await screen.findByRole('complementary', { name: 'Changed: Razer Cobra' }));
  expect(panel.getByText('A later change stands on it.')).toBeTruthy();
  expect(panel.queryByRole('button', { name: 'Undo this change' })).toBeNull();
});

it('previews undoing a change of a brand', async () => {
  const { user } = open({ part: 'brands' }, { history: [anEntry({ id: 7, name: 'Razer', undoable: true })] });
  await user.click(await screen.findByRole('button', { name: /^Undo: .* Razer$/ }));
  expect(await screen.findByText('Undo 7 of Razer')).toBeTruthy();
});
