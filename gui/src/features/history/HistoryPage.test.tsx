import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { page } from '@/test/answers';
import { anEntry, aProductEntry, aProductionEntry, aWorkEntry } from '@/test/samples';
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
  expect(document.title).toBe('Products · History · Rollcall');
});

it('keeps its filters in the address and sends them to the service', async () => {
  const asked: string[] = [];
  const { user } = open();
  server.use(
    http.get('*/api/v1/product-history', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ ...page([removed]), more: false });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Filter by what' }));
  await user.click(await screen.findByRole('option', { name: 'Deleted' }));
  await user.click(await screen.findByRole('option', { name: 'Restored' }));
  await user.click(screen.getByRole('button', { name: 'Filter by category' }));
  await user.click(await screen.findByRole('option', { name: 'Mouse' }));
  expect(address()).toMatchObject({ action: 'removed,restored', category: 'mouse' });
  await waitFor(() => expect(asked.at(-1)).toMatch(/category=mouse.*action=removed&action=restored/));
  await user.click(screen.getByRole('button', { name: 'Filter by when' }));
  await user.click(await screen.findByRole('option', { name: 'Last 7 days' }));
  await waitFor(() => expect(asked.at(-1)).toContain('from=20'));
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

it('leads to where an import can be undone', async () => {
  open({ part: 'work' }, { work: [aWorkEntry()] });
  const undo = await screen.findByRole('link', { name: 'Undo the import of mice.xlsx' });
  expect(undo.getAttribute('href')).toBe('/studio/mouse/import?dialog=undo&of=import-1');
});

it('undoes what was applied from production, and says what came of it', async () => {
  const { user } = open({ part: 'production' }, { productionEntries: [aProductionEntry()] });
  const undone: string[] = [];
  server.use(
    http.post('*/api/v1/catalog/mouse/production-sync/applies/:id/undo', ({ params }) => {
      undone.push(String(params.id));
      return HttpResponse.json({ apply_id: params.id, summary: { applied: 2, undone: 2 } });
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Undo what ada applied in Mouse' }));
  expect(await screen.findByText('Undone in Mouse')).toBeTruthy();
  expect(screen.getByText('2 rows were undone.')).toBeTruthy();
  expect(undone).toEqual(['apply-1']);
});
