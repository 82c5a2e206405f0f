import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { forgetRefusals } from '@/lib/permission';
import { aProblem } from '@/test/answers';
import {
  aCatalogRow,
  aConflict,
  aDriftedRow,
  aNewRow,
  anApply,
  aPull,
  aReport,
  aSource,
} from '@/test/productionSamples';
import { aProduction, productionHandlersOf, type FakeProduction } from '@/test/productionService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { ProductionPage } from './ProductionPage';
import type { ProductionSearch } from './search';

afterEach(forgetRefusals);

const rows = [
  aNewRow(),
  aNewRow({ row_id: 'new-2', brand: 'Hitscan', model: 'Hyperlight', productId: 'mouse-hitscan-hyperlight' }),
  aCatalogRow(),
  aConflict(),
  aDriftedRow(),
];

function open(initial: ProductionSearch = {}, given: Partial<FakeProduction> = {}) {
  const fake = aProduction({ rows, ...given });
  const nowhere = () => undefined;
  const { user } = showPage(
    initial,
    (at) => <ProductionPage category="mouse" onAddProduct={nowhere} onOpenProduct={nowhere} {...at} />,
    { products: [] },
  );
  server.use(...productionHandlersOf(fake));
  return { user, fake };
}

const named = (name: RegExp) => ({ name });
const row = (name: RegExp) => screen.findByRole('row', { name });
const tick = (name: string) => screen.findByRole('checkbox', { name: `Select ${name}` });
const bar = async () => within(await screen.findByRole('region', { name: 'Selection' }));

it('says in one line what was compared and what came of it', async () => {
  open();
  const line = await screen.findByRole('region', { name: 'Last comparison' });
  await waitFor(() => expect(line.textContent).toContain('production.json'));
  expect(line.textContent).toContain('365 products');
  expect(line.textContent).toContain('5 rows differ');
});

it('opens with the first class that asks for something, and goes on to the next by key', async () => {
  const { user, fake } = open();
  await row(/Razer Viper V4/);
  expect(fake.rowsAsked.at(-1)?.search).toBe('?class=in_production_only&limit=100&counts=brand%2Cfield');
  await user.keyboard(']');
  await row(/Alienware AW958/);
  expect(address().class).toBe('in_catalog_only');
  await user.keyboard('[[');
  await waitFor(() => expect(address().class).toBe('in_production_only'));
});

it('filters by several brands, which are counted', async () => {
  const { user, fake } = open();
  await row(/Razer Viper V4/);
  await user.click(screen.getByRole('button', { name: 'Filter by brand' }));
  await user.click(await screen.findByRole('option', { name: 'Razer 1' }));
  await user.click(await screen.findByRole('option', { name: /^Hitscan/ }));
  await waitFor(() =>
    expect(fake.rowsAsked.at(-1)?.searchParams.getAll('brand')).toEqual(['Razer', 'Hitscan']),
  );
  expect(address().brand).toBe('Razer,Hitscan');
});

it('shows a drifted value as ours and production’s, with where ours comes from', async () => {
  const { user } = open({ class: 'field_drift' });
  const drifted = await row(/Corsair M75 Wireless/);
  expect(drifted.textContent).toContain('Weight');
  expect(drifted.textContent).toContain('89→91');
  expect(drifted.textContent).toContain('Active Filtering');
  await user.click(within(drifted).getByText('Weight'));
  const panel = await screen.findByRole('complementary', { name: 'Corsair M75 Wireless' });
  expect(panel.textContent).toContain('Our value comes from Active Filtering.');
  expect(within(panel).getByRole('link', { name: 'mouse-corsair-m75-wireless' })).toBeTruthy();
  expect(address().open).toBe('drift-1');
});

it('gathers ticks of several classes and applies exactly those in the background', async () => {
  const { user, fake } = open({}, { preview: { summary: { add: 1, accept_value: 1 }, brands: ['Razer'] } });
  await user.click(await tick('Razer Viper V4'));
  await user.click(screen.getByRole('button', named(/^Field drift/)));
  await user.click(await tick('Corsair M75 Wireless'));
  await user.click(
    await (await bar()).findByRole('button', { name: 'Apply 1 add, 1 value, register 1 brand' }),
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Apply to the catalog' }));
  expect(dialog.getByText('Brands that will be registered')).toBeTruthy();
  expect(dialog.getByRole('list', { name: 'Chosen rows' }).textContent).toBe(
    'Corsair M75 Wireless: Weight89→91and 1 more',
  );
  await waitFor(() =>
    expect(dialog.getByRole<HTMLButtonElement>('button', named(/^Apply/)).disabled).toBe(false),
  );
  await user.click(dialog.getByRole('button', named(/^Apply/)));
  expect(await screen.findByRole('button', { name: 'Show rows' })).toBeTruthy();
  expect(fake.applied).toEqual([
    {
      dryRun: false,
      background: true,
      planId: 'plan-1',
      actions: {
        rows: [
          { row_id: 'new-1', action: 'add' },
          { row_id: 'drift-1', action: 'accept_value' },
        ],
        all: [],
      },
    },
  ]);
  expect(address().sel).toBeUndefined();
});

it('adds all that the filters leave, but for those that were unticked', async () => {
  const { user, fake } = open({ q: 'mouse' }, { preview: { summary: { add: 1 } } });
  await row(/Razer Viper V4/);
  await user.click(screen.getByRole('button', { name: 'Add all 2' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await user.click(await tick('Razer Viper V4'));
  await waitFor(() =>
    expect(fake.previewed.at(-1)?.actions).toEqual({
      rows: [],
      all: [{ action: 'add', class: 'in_production_only', q: 'mouse', except: ['new-1'] }],
    }),
  );
});

it('offers nothing for all rows once all of them were applied', async () => {
  const { user } = open({}, { rows: [aNewRow({ done: 'add' })] });
  await row(/Razer Viper V4/);
  const all = screen.getByRole('button', { name: 'Add all 1' });
  expect(all.getAttribute('aria-disabled')).toBe('true');
  await user.hover(all);
  expect(await screen.findByText('None of these rows is left to be applied.')).toBeTruthy();
});

it('offers no tick for a row the gate rejects, and says why with the fix', async () => {
  const rejected = aNewRow({
    verdict: 'variant_is_model_substring',
    verdict_message: '“V4” repeats the model.',
    variant: 'V4',
    explanation: {
      rule: 2,
      message: '“V4” repeats the model.',
      match: 'token',
      matchedText: 'V4',
      competitor: null,
      suggestions: [
        {
          action: 'add_exception',
          label: 'Keep “V4” as a real variant…',
          brand: 'Razer',
          model: 'Viper V4',
          variant: 'V4',
          productId: null,
        },
      ],
    },
  });
  const { user } = open({}, { rows: [rejected] });
  const shown = await row(/Razer Viper V4/);
  expect(within(shown).queryByRole('checkbox')).toBeNull();
  expect(shown.textContent).toContain('“V4” repeats the model.');
  await user.click(within(shown).getByText('Rejected'));
  const panel = within(await screen.findByRole('complementary'));
  await user.click(panel.getByRole('button', { name: 'Keep “V4” as a real variant…' }));
  expect(await screen.findByRole('dialog', { name: 'Keep “V4” as a real variant' })).toBeTruthy();
});

it('resolves a conflict of names after showing both', async () => {
  const { user, fake } = open({ class: 'identity_mismatch' });
  await user.click(await screen.findByRole('button', { name: 'Resolve…: Logitech G705' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Which name is right?' }));
  expect(dialog.getByText('Logitech G705 Aurora')).toBeTruthy();
  expect(dialog.getByText('Logitech G705')).toBeTruthy();
  await user.click(dialog.getByRole('radio', named(/^Rename ours/)));
  await user.click(dialog.getByRole('button', { name: 'Rename ours' }));
  await waitFor(() =>
    expect(fake.previewed.at(-1)?.actions).toEqual({
      rows: [{ row_id: 'conflict-1', action: 'resolve', value: 'rename_ours' }],
      all: [],
    }),
  );
});

it('keeps a product only with a reason', async () => {
  const { user, fake } = open({ class: 'in_catalog_only', dialog: 'keep', of: 'ours-1' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Keep Alienware AW958' }));
  await user.click(dialog.getByRole('button', { name: 'Keep' }));
  expect(await dialog.findByText('Enter a reason, for whoever looks at this next')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', named(/^Reason/)), 'Sold in our own shop');
  await user.click(dialog.getByRole('button', { name: 'Keep' }));
  await waitFor(() =>
    expect(fake.previewed.at(-1)?.actions).toEqual({
      rows: [{ row_id: 'ours-1', action: 'keep', reason: 'Sold in our own shop' }],
      all: [],
    }),
  );
});

it('marks rows that are done, and offers them no more', async () => {
  open({}, { rows: [aNewRow({ done: 'add' })] });
  const shown = await row(/Razer Viper V4/);
  expect(shown.textContent).toContain('Added');
  expect(within(shown).queryByRole('checkbox')).toBeNull();
});

it('compares again by itself when rows had changed, and says so at those rows', async () => {
  const stale = anApply({
    summary: { total: 1, applied: 0, skipped: 0, refused: 1, pending: 0, undone: 0 },
    results: [
      {
        row_id: 'new-1',
        action: 'add',
        status: 'refused',
        reason: 'plan_stale',
        message: 'Somebody edited the product since.',
        productId: 'mouse-razer-viper-v4',
      },
    ],
  });
  const { user, fake } = open({}, { outcome: stale });
  await user.click(await tick('Razer Viper V4'));
  await user.click(await (await bar()).findByRole('button', { name: 'Apply 1 add' }));
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() =>
    expect(dialog.getByRole<HTMLButtonElement>('button', named(/^Apply/)).disabled).toBe(false),
  );
  await user.click(dialog.getByRole('button', named(/^Apply/)));
  await waitFor(() => expect(fake.compared).toEqual([{ dryRun: true }]));
  expect((await row(/Razer Viper V4/)).textContent).toContain('Changed, compared again');
});

it('undoes an apply from the history, and says what stayed', async () => {
  const { user, fake } = open({ part: 'history' }, { applies: [anApply()] });
  const panel = within(await screen.findByRole('complementary', { name: 'Production history' }));
  await user.click(await panel.findByRole('button', { name: 'Undo' }));
  expect(await panel.findByText('1 row was undone.')).toBeTruthy();
  expect(fake.undone).toEqual(['apply-1']);
});

it('asks before a list counts that is much shorter, naming both sizes', async () => {
  const { user, fake } = open(
    {},
    {
      compare: () =>
        aProblem(409, 'confirmation_required', {
          detail: 'Much shorter.',
          before: 365,
          now: 120,
        }) as Response,
    },
  );
  await row(/Razer Viper V4/);
  await user.click(screen.getByRole('button', { name: 'Sync from production' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Is the list that much shorter?' }));
  expect(dialog.getByText('120 products')).toBeTruthy();
  expect(dialog.getByText('365')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Compare with 120 products' }));
  await waitFor(() => expect(fake.compared).toEqual([{ dryRun: true }, { dryRun: true, confirmDrop: true }]));
});

it('shows a pull that somebody else started', async () => {
  open({}, { pulls: [aPull({ id: 'pull-2', state: 'running', actor: 'grace' }), aPull()] });
  expect(await screen.findByText(/Reading the list and comparing, started by grace/)).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Comparing with production' })).toBeTruthy();
});

it('says why the source could not be read since, and keeps the last comparison', async () => {
  const failed = aPull({
    id: 'pull-2',
    state: 'failed',
    started_at: '2026-03-01T10:00:00Z',
    error: 'The bucket refused the key.',
    hint: 'Check the secret key.',
  });
  open({}, { pulls: [failed, aPull()] });
  expect(await screen.findByText(/The bucket refused the key\. Check the secret key\./)).toBeTruthy();
  await row(/Razer Viper V4/);
});

it('leads to the source first where there is none', async () => {
  const { user } = open({}, { report: null, source: aSource({ source_type: '' }) });
  await user.click(await screen.findByRole('button', { name: 'Set up the source' }));
  expect(await screen.findByRole('dialog', { name: 'Production source of Mouse' })).toBeTruthy();
});

it('says that it was never synced, and syncs', async () => {
  const { user, fake } = open({}, { report: null });
  const heading = await screen.findByRole('heading', { name: 'Never synced' });
  expect(heading).toBeTruthy();
  const [, button] = screen.getAllByRole('button', { name: 'Sync from production' });
  await user.click(button ?? heading);
  await waitFor(() => expect(fake.compared).toEqual([{ dryRun: true }]));
});

it('says that nothing differs when all is in step', async () => {
  open({}, { rows: [], report: aReport([]) });
  expect(await screen.findByText('Catalog and production agree')).toBeTruthy();
});

it('says when the sync service is away, and tries again', async () => {
  const { user } = open();
  server.use(
    http.get(
      '*/production-sync/report',
      () => aProblem(503, 'unavailable', { detail: 'sync-service is away.' }),
      {
        once: true,
      },
    ),
  );
  expect(await screen.findByText('sync-service is away.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await row(/Razer Viper V4/);
});

it('says to a viewer why applying is off, once the service refused it', async () => {
  const { user } = open();
  await user.click(await tick('Razer Viper V4'));
  await user.click(await (await bar()).findByRole('button', { name: 'Apply 1 add' }));
  server.use(
    http.post('*/production-sync', () =>
      aProblem(403, 'not_allowed', { detail: 'That needs the role editor.' }),
    ),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() =>
    expect(dialog.getByRole<HTMLButtonElement>('button', named(/^Apply/)).disabled).toBe(false),
  );
  await user.click(dialog.getByRole('button', named(/^Apply/)));
  expect(await dialog.findByText('That needs the role editor.')).toBeTruthy();
  expect(dialog.getByRole('button', named(/^Apply/)).getAttribute('aria-disabled')).toBe('true');
});

it('says when the catalog went on after the comparison', async () => {
  const { user, fake } = open();
  server.use(
    http.get('*/catalog/mouse/products', () =>
      HttpResponse.json({ items: [{ updatedAt: '2026-03-02T09:00:00Z' }], total: 1, nextCursor: null }),
    ),
  );
  await user.click(await screen.findByRole('button', { name: 'Compare again' }));
  await waitFor(() => expect(fake.compared).toEqual([{ dryRun: true }]));
});
