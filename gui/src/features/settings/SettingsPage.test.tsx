import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Category, ServiceStatus, SyncOverview } from '@/lib/api/types';
import { aProblem } from '@/test/answers';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { SettingsPage } from './SettingsPage';
import type { SettingsSearch } from './search';

const mouse: Category = {
  category: 'mouse',
  products: 342,
  hasCatalog: true,
  hasActiveFiltering: true,
  removable: false,
  contents: ['342 products'],
};
const toaster: Category = { ...mouse, category: 'toaster', products: 0, removable: true, contents: [] };

const production = (given: Partial<SyncOverview> = {}): SyncOverview => ({
  category: 'mouse',
  source_type: 'manual',
  source_problem: null,
  next_pull_at: null,
  report: null,
  pulls: [],
  ...given,
});

const aStatus = (service: string, given: Partial<ServiceStatus> = {}): ServiceStatus => ({
  service,
  version: '1.4.0',
  startedAt: '2026-02-14T12:00:00Z',
  lookedAt: '2026-02-14T12:00:00Z',
  state: 'up',
  since: '2026-02-14T12:00:00Z',
  problems: [],
  notes: [],
  parts: [
    {
      name: 'postgres',
      state: 'up',
      version: '17.2',
      since: '2026-02-14T12:00:00Z',
      problem: null,
      advice: null,
    },
    {
      name: 'kafka',
      state: 'up',
      version: 'metadata version 27',
      since: '2026-02-14T12:00:00Z',
      problem: null,
      advice: null,
    },
  ],
  ...given,
});

function open(initial: SettingsSearch = {}, categories = [mouse, toaster]) {
  const shown = showPage(initial, (page) => <SettingsPage {...page} />, { categories });
  server.use(
    http.get('*/api/v1/catalog/:category/overview', () => aProblem(503, 'unavailable')),
    http.get('*/api/v1/catalog/:category/production-sync/overview', ({ params }) =>
      HttpResponse.json(production(params.category === 'toaster' ? { source_type: '' } : {})),
    ),
  );
  return shown;
}

it('lists categories, and says why one cannot be removed', async () => {
  const { user } = open();
  const row = within(await screen.findByRole('row', { name: /^Mouse/ }));
  expect(row.getByText('342')).toBeTruthy();
  expect(await row.findByText('Not compared yet')).toBeTruthy();
  const remove = row.getByRole('button', { name: 'Remove category Mouse' });
  expect(remove.getAttribute('aria-disabled')).toBe('true');
  await user.hover(remove);
  expect(
    await screen.findByText('It still has 342 products. Only an empty category can be removed.'),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove category Toaster' }));
  expect(await screen.findByRole('dialog', { name: 'Remove category Toaster?' })).toBeTruthy();
  expect(document.title).toBe('Settings · Rollcall');
});

it('adds a category, and shows what the service says of a name that cannot be one', async () => {
  const { user } = open({ dialog: 'add' });
  const added: unknown[] = [];
  server.use(
    http.post('*/api/v1/categories', async ({ request }) => {
      const body = (await request.json()) as { category: string };
      if (body.category === 'No') return aProblem(422, 'validation_failed', { detail: 'Not a category.' });
      added.push(body);
      return HttpResponse.json(body, { status: 201 });
    }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Add category' }));
  await user.type(dialog.getByLabelText('Short name'), 'No');
  await user.click(dialog.getByRole('button', { name: 'Add category' }));
  expect(await dialog.findByText('Not a category.')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Short name'));
  await user.type(dialog.getByLabelText('Short name'), 'kettle{Enter}');
  await waitFor(() => expect(added).toEqual([{ category: 'kettle' }]));
  expect(await screen.findByText('Added category Kettle')).toBeTruthy();
  await waitFor(() => expect(address().dialog).toBeUndefined());
});

it('shows the paths the services know, and of one category at a time', async () => {
  const { user } = open({ part: 'places' });
  server.use(
    http.get('*/api/v1/services/:service/places', ({ params }) =>
      HttpResponse.json({
        items: [
          { name: 'Workspace', category: null, path: '/data/workspace' },
          { name: 'Log', category: null, path: `/data/logs/${String(params.service)}.log` },
          ...(params.service === 'catalog-service'
            ? ['mouse', 'toaster'].map((category) => ({
                name: 'Queue',
                category,
                path: `/data/workspace/out/_queue/${category}/state.json`,
              }))
            : []),
        ],
      }),
    ),
  );
  expect(await screen.findAllByRole('button', { name: 'Copy path /data/workspace' })).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: /Copy path .*[.]log$/ })).toHaveLength(5);
  expect(
    screen.getByRole('button', { name: 'Copy path /data/workspace/out/_queue/mouse/state.json' }),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Filter by category: Mouse' }));
  await user.click(await screen.findByRole('option', { name: 'Toaster' }));
  expect(address().category).toBe('toaster');
  expect(screen.queryByRole('button', { name: /_queue.mouse/ })).toBeNull();
});

it('says that paths need another role', async () => {
  open({ part: 'places' });
  server.use(http.get('*/api/v1/services/:service/places', () => aProblem(403, 'not_allowed')));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('shows every part by itself, with what to do about one that fails', async () => {
  open({ part: 'health' });
  server.use(
    http.get('*/api/v1/services/:service/status', ({ params }) => {
      const service = String(params.service);
      if (service === 'brand-service') return aProblem(503, 'unavailable');
      return HttpResponse.json(
        aStatus(service, {
          ...(service === 'sync-service' && {
            state: 'degraded',
            problems: [
              {
                check: 'events',
                detail: 'events delayed 12 s: Kafka cannot be reached',
                advice: 'Start Kafka again.',
                since: '2026-02-14T12:00:00Z',
              },
            ],
          }),
        }),
      );
    }),
  );
  const rowOf = async (name: RegExp) => within(await screen.findByRole('row', { name }));
  expect((await rowOf(/^Catalog Up .*1.4.0/)).getByText('1.4.0')).toBeTruthy();
  const sync = await rowOf(/^Production sync Degraded/);
  expect(sync.getByText('Start Kafka again.')).toBeTruthy();
  expect(await rowOf(/^Brands Down/)).toBeTruthy();
  expect((await rowOf(/^Postgres Up/)).getByText('17.2')).toBeTruthy();
});
